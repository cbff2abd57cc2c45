import { Clock, isOneOf, isPostgres } from '@operability/backend-kit';
import { Knex } from 'knex';

/** How long things are kept, in milliseconds. */
export interface RetentionConfig {
  /** Evaluations that somebody asked for. */
  evaluations: number;
  /** What machines said about an entity, after it left the catalog. */
  departed: number;
}

interface RetentionOptions {
  database: Knex;
  clock: Clock;
  config: RetentionConfig;
}

const rowsAtOnce = 5000;
const entitiesAtOnce = 100;

/**
 * Forgets what nobody will ask for any more, a little at a time. What people
 * said about an entity stays.
 */
export class Retention {
  readonly #options: RetentionOptions;

  private constructor(options: RetentionOptions) {
    this.#options = options;
  }

  static create(options: RetentionOptions): Retention {
    return new Retention(options);
  }

  /** @returns how many rows were forgotten */
  async forget(signal?: AbortSignal): Promise<number> {
    const { database, clock, config } = this.#options;
    const now = clock.now();
    const evaluations = await untilNone(signal, () =>
      deleteSome(database, 'evaluations', old =>
        old.where('started_at', '<=', now - config.evaluations),
      ),
    );
    const departed = await untilNone(signal, () =>
      this.#forgetDeparted(now - config.departed, signal),
    );
    return evaluations + departed;
  }

  async #forgetDeparted(
    before: number,
    signal: AbortSignal | undefined,
  ): Promise<number> {
    const { database } = this.#options;
    const refs: string[] = await database('departures')
      .where('departed_at', '<=', before)
      .orderBy(['departed_at', 'entity_ref'])
      .limit(entitiesAtOnce)
      .pluck('entity_ref');
    const transitions = await untilNone(signal, () =>
      database.transaction(async transaction => {
        const gone = await heldOf(transaction, refs);
        return deleteSome(transaction, 'transitions', old =>
          old.where(isOneOf(transaction, 'entity_ref', gone)),
        );
      }),
    );
    const others = await database.transaction(async transaction => {
      let rows = 0;
      const gone = await heldOf(transaction, refs);
      for (const table of ['facts', 'scores', 'departures']) {
        rows += await transaction(table)
          .where(isOneOf(transaction, 'entity_ref', gone))
          .delete();
      }
      return rows;
    });
    return transitions + others;
  }
}

/** Those that are still gone; until the transaction ends, none comes back. */
async function heldOf(
  transaction: Knex.Transaction,
  refs: readonly string[],
): Promise<string[]> {
  const query = transaction('departures')
    .where(isOneOf(transaction, 'entity_ref', refs))
    .orderBy('entity_ref');
  if (isPostgres(transaction)) query.forUpdate();
  return query.pluck('entity_ref');
}

async function deleteSome(
  database: Knex,
  table: 'evaluations' | 'transitions',
  old: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
): Promise<number> {
  return database(table)
    .whereIn('id', old(database(table).select('id')).limit(rowsAtOnce))
    .delete();
}

/** Does something until it finds nothing to do. */
async function untilNone(
  signal: AbortSignal | undefined,
  some: () => Promise<number>,
): Promise<number> {
  let all = 0;
  for (;;) {
    signal?.throwIfAborted();
    const found = await some();
    if (!found) return all;
    all += found;
  }
}
