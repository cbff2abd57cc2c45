import { Knex } from 'knex';
import { StoredPage, StoredPageRow, toStoredPage } from '../pages/pageRows';

/** Reads one person's pages. */
export class DatabaseOwnPages {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseOwnPages {
    return new DatabaseOwnPages(options.database);
  }

  /** Those of some weeks that count, oldest first. */
  async counted(
    isSample: boolean,
    person: string,
    { first, last }: { first: string; last: string },
  ): Promise<StoredPage[]> {
    const rows: StoredPageRow[] = await this.#database('pages')
      .where({ is_sample: isSample, person })
      .whereBetween('week', [first, last])
      .whereNull('not_counted')
      .orderBy(['sent_at', 'id'])
      .select();
    return rows.map(toStoredPage);
  }
}
