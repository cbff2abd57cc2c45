import { Clock, toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';

/** Those at work say so this often. */
const sayEveryMs = 30_000;
/** After this long without a word, the others go on with what they have. */
const gaveUpMs = 5 * 60_000;

interface DefinitionsInForceOptions {
  database: Knex;
  clock: Clock;
  /** Of the definitions of this replica. */
  hash: string;
  /** When this replica started, in epoch milliseconds. */
  startedAt: number;
}

interface InForce {
  hash: string;
  startedAt: number;
  seenAt: number;
}

/**
 * Decides between replicas that do not have the same definitions, as while a
 * new version is rolled out: those of the replica that started last are asked,
 * and the others leave the asking to it. Else each would undo what the other did.
 */
export class DefinitionsInForce {
  readonly #options: DefinitionsInForceOptions;

  private constructor(options: DefinitionsInForceOptions) {
    this.#options = options;
  }

  static create(options: DefinitionsInForceOptions): DefinitionsInForce {
    return new DefinitionsInForce(options);
  }

  /** Whether those of this replica are in force; puts them in force where they are due. */
  async areOurs(): Promise<boolean> {
    const { clock, hash, startedAt } = this.#options;
    const now = clock.now();
    const current = await this.#current();
    if (!current) {
      await this.#table()
        .insert({ id: 1, hash, started_at: startedAt, seen_at: now })
        .onConflict('id')
        .ignore();
      return (await this.#current())?.hash === hash;
    }
    const isNewer = startedAt > current.startedAt;
    const silentFor = now - current.seenAt;
    if (current.hash === hash) {
      if (isNewer || silentFor >= sayEveryMs) {
        await this.#replace(current, Math.max(startedAt, current.startedAt));
      }
      return true;
    }
    if (!isNewer && silentFor < gaveUpMs) return false;
    return this.#replace(current, startedAt);
  }

  async #current(): Promise<InForce | undefined> {
    const row = await this.#table().where({ id: 1 }).first();
    return (
      row && {
        hash: row.hash,
        startedAt: toInteger(row.started_at),
        seenAt: toInteger(row.seen_at),
      }
    );
  }

  /** @returns false where another replica was faster */
  async #replace(current: InForce, startedAt: number): Promise<boolean> {
    const { clock, hash } = this.#options;
    const replaced = await this.#table()
      .where({ id: 1, hash: current.hash, started_at: current.startedAt })
      .update({ hash, started_at: startedAt, seen_at: clock.now() });
    return replaced > 0;
  }

  #table(): Knex.QueryBuilder {
    return this.#options.database('definitions_in_force');
  }
}
