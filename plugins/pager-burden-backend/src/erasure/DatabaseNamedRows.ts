import { toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';
import { NamedColumn } from './namedColumns';

/** Rows of a kind. */
export interface RowCount {
  what: string;
  n: number;
}

/** Names that are to be looked for in a column. */
export interface NamesOfColumn extends NamedColumn {
  names: readonly string[];
}

/** Rows that name somebody, wherever they are. */
export class DatabaseNamedRows {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  /** @param database - or the transaction in which somebody is erased */
  static in(database: Knex): DatabaseNamedRows {
    return new DatabaseNamedRows(database);
  }

  /** All the names that a column has. */
  async namesIn({ table, column }: NamedColumn): Promise<string[]> {
    return this.#database(table)
      .whereNotNull(column)
      .distinct(column)
      .pluck(column);
  }

  /** Names that pages have beside references. */
  async unknownPeople(): Promise<string[]> {
    return this.#database('pages')
      .whereRaw('not is_person_known')
      .whereNotNull('person')
      .distinct('person')
      .pluck('person');
  }

  /**
   * Counts rows, each once, in however many of its columns somebody is named.
   *
   * @param gone - names that are taken back, whose rows go
   */
  async count(
    columns: readonly NamesOfColumn[],
    gone: readonly string[] = [],
  ): Promise<RowCount[]> {
    const counts = new Map<string, number>();
    for (const table of new Set(columns.map(one => one.table))) {
      const own = columns.filter(one => one.table === table);
      const [{ n }]: { n: number | string }[] = await this.#database(table)
        .where(inner => {
          for (const { column, names } of own) inner.orWhereIn(column, names);
        })
        .modify(query => {
          if (table !== 'given_names') return;
          query.whereNot(inner =>
            inner.where('kind', 'person').whereIn('name', gone),
          );
        })
        .count({ n: '*' });
      const { what } = own[0];
      counts.set(what, (counts.get(what) ?? 0) + toInteger(n));
    }
    return [...counts]
      .filter(([, n]) => n > 0)
      .map(([what, n]) => ({ what, n }));
  }

  async replace(
    { table, column }: NamedColumn,
    name: string,
    pseudonym: string,
  ): Promise<void> {
    await this.#database(table)
      .where(column, name)
      .update({ [column]: pseudonym });
  }
}
