import { isOneOf, toBoolean, toInteger } from '@operability/backend-kit';
import { NameKind } from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';

/** A name of a source. */
export interface SourceName {
  source: string;
  kind: NameKind;
  name: string;
}

/** What a name of a source means. Times are epoch milliseconds. */
export interface KeptName extends SourceName {
  /** A reference, as somebody said; left out once that was taken back. */
  target?: string;
  /** A reference, or an address, as a file of the source says where nobody does. */
  told?: string;
  /** Left out where another program said so. */
  by?: string;
  at: number;
  /** 0 until somebody says what it means. */
  version: number;
  /** Whether pages are still to be changed by it. */
  isDue: boolean;
}

interface GivenNameRow {
  source_id: string;
  kind: string;
  name: string;
  target: string | null;
  told_target: string | null;
  given_by: string | null;
  given_at: number | string;
  version: number;
  is_due: boolean | number;
}

/** What names of sources mean, as people and files said. */
export class DatabaseGivenNames {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseGivenNames {
    return new DatabaseGivenNames(options.database);
  }

  async get(name: SourceName): Promise<KeptName | undefined> {
    const row: GivenNameRow | undefined = await this.#database('given_names')
      .where(keyOf(name))
      .first();
    return row && toKeptName(row);
  }

  /** What some names mean, in their order; undefined where nobody said. */
  async getMany(
    names: readonly SourceName[],
  ): Promise<(KeptName | undefined)[]> {
    const rows: GivenNameRow[] = await this.#database('given_names')
      .where(
        isOneOf(
          this.#database,
          'name',
          names.map(({ name }) => name),
        ),
      )
      .select();
    return names.map(({ source, kind, name }) =>
      rows
        .map(toKeptName)
        .find(
          one =>
            one.source === source && one.kind === kind && one.name === name,
        ),
    );
  }

  /** All that a source's names mean, by kind and name. */
  async targetsOf(
    source: string,
  ): Promise<Record<NameKind, Map<string, string>>> {
    const rows: GivenNameRow[] = await this.#database('given_names')
      .where('source_id', source)
      .select();
    const targets = {
      entity: new Map<string, string>(),
      person: new Map<string, string>(),
    };
    for (const { kind, name, target, told_target: told } of rows) {
      const meaning = target ?? told;
      if (meaning !== null) targets[kind as NameKind].set(name, meaning);
    }
    return targets;
  }

  /**
   * Says what a name means, or, without a target, that it means nothing.
   *
   * @returns whether its version was still the one before
   */
  async put(
    name: SourceName,
    given: { target?: string; by?: string; at: number; version: number },
    database: Knex = this.#database,
  ): Promise<boolean> {
    const row = {
      target: given.target ?? null,
      given_by: given.by ?? null,
      given_at: given.at,
      version: given.version,
      is_due: true,
    };
    const table = () => database('given_names');
    const changed = await table()
      .where({ ...keyOf(name), version: given.version - 1 })
      .update(row);
    if (changed) return true;
    // Without a row there is nothing but the version that nobody has written.
    if (given.version !== 1) return false;
    const added = await table()
      .insert({ ...keyOf(name), ...row })
      .onConflict(['source_id', 'kind', 'name'])
      .ignore()
      .returning('version');
    return added.length > 0;
  }

  /** Keeps what a file says that names mean; what a person said holds. */
  async putTold(
    source: string,
    told: readonly { kind: NameKind; name: string; target: string }[],
    at: number,
    database: Knex = this.#database,
  ): Promise<void> {
    for (const { kind, name, target } of told) {
      await database('given_names')
        .insert({
          ...keyOf({ source, kind, name }),
          told_target: target,
          given_at: at,
          version: 0,
          is_due: true,
        })
        .onConflict(['source_id', 'kind', 'name'])
        .merge({
          told_target: target,
          // Pages are as a person said, while somebody has.
          is_due: database.raw(
            'given_names.is_due or given_names.target is null',
          ),
        })
        .where(inner =>
          inner
            .whereNull('given_names.told_target')
            .orWhereNot('given_names.told_target', target),
        );
    }
  }

  /** Those whose pages are still to be changed. */
  async due(limit: number): Promise<KeptName[]> {
    const rows: GivenNameRow[] = await this.#database('given_names')
      .whereRaw('is_due')
      .orderBy(['source_id', 'kind', 'name'])
      .limit(limit)
      .select();
    return rows.map(toKeptName);
  }

  /** That all pages have been changed by it, unless it means another thing by now. */
  async settle(name: KeptName): Promise<void> {
    await this.#database('given_names')
      .where({
        ...keyOf(name),
        version: name.version,
        told_target: name.told ?? null,
      })
      .update({ is_due: false });
  }
}

function keyOf({ source, kind, name }: SourceName) {
  return { source_id: source, kind, name };
}

function toKeptName(row: GivenNameRow): KeptName {
  return {
    source: row.source_id,
    // What is in this column was written by us.
    kind: row.kind as NameKind,
    name: row.name,
    target: row.target ?? undefined,
    told: row.told_target ?? undefined,
    by: row.given_by ?? undefined,
    at: toInteger(row.given_at),
    version: row.version,
    isDue: toBoolean(row.is_due),
  };
}
