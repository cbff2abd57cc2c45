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
  /** A reference, or an address; left out once it was taken back. */
  target?: string;
  /** Left out where a file of the source said so, or another program. */
  by?: string;
  at: number;
  version: number;
  /** Whether pages are still to be changed by it. */
  isDue: boolean;
}

interface GivenNameRow {
  source_id: string;
  kind: string;
  name: string;
  target: string | null;
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
      .whereNotNull('target')
      .select();
    const targets = {
      entity: new Map<string, string>(),
      person: new Map<string, string>(),
    };
    for (const { kind, name, target } of rows) {
      targets[kind as NameKind].set(name, target!);
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
  ): Promise<boolean> {
    const row = {
      target: given.target ?? null,
      given_by: given.by ?? null,
      given_at: given.at,
      version: given.version,
      is_due: true,
    };
    const table = () => this.#database('given_names');
    const changed = await table()
      .where({ ...keyOf(name), version: given.version - 1 })
      .update(row);
    if (changed) return true;
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
  ): Promise<void> {
    for (const { kind, name, target } of told) {
      await this.#database('given_names')
        .insert({
          ...keyOf({ source, kind, name }),
          target,
          given_at: at,
          version: 0,
          is_due: true,
        })
        .onConflict(['source_id', 'kind', 'name'])
        .merge(['target', 'given_at', 'is_due'])
        .where('given_names.version', 0)
        .whereNot('given_names.target', target);
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

  /** That all pages have been changed by it; one that was taken back is gone. */
  async settle(name: KeptName): Promise<void> {
    const row = () =>
      this.#database('given_names').where({
        ...keyOf(name),
        version: name.version,
        given_at: name.at,
      });
    if (name.target === undefined) await row().delete();
    else await row().update({ is_due: false });
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
    by: row.given_by ?? undefined,
    at: toInteger(row.given_at),
    version: row.version,
    isDue: toBoolean(row.is_due),
  };
}
