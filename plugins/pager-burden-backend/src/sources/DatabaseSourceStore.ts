import { isOneOf, toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';

/** A source, and how far it is read. Times are epoch milliseconds. */
export interface KeptSource {
  id: string;
  title: string;
  isSample: boolean;
  pages: number;
  newestPageAt?: number;
  readAt?: number;
  error?: string;
}

/** Where pages come from, and how far each is read. */
export class DatabaseSourceStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseSourceStore {
    return new DatabaseSourceStore(options.database);
  }

  /** Has sources known; what is known of how far they are read stays. */
  async register(
    sources: readonly { id: string; title: string; isSample?: boolean }[],
  ): Promise<void> {
    for (const { id, title, isSample = false } of sources) {
      await this.#database('page_sources')
        .insert({ id, title, is_sample: isSample })
        .onConflict('id')
        .merge(['title']);
    }
  }

  async cursorOf(id: string): Promise<string | undefined> {
    const row: { cursor: string | null } | undefined = await this.#database(
      'page_sources',
    )
      .where({ id })
      .first('cursor');
    return row?.cursor ?? undefined;
  }

  async recordRead(id: string, readAt: number): Promise<void> {
    await this.#database('page_sources')
      .where({ id })
      .update({ read_at: readAt, error: null });
  }

  async list(): Promise<KeptSource[]> {
    const rows: {
      id: string;
      title: string;
      is_sample: boolean | number;
      read_at: number | string | null;
      error: string | null;
    }[] = await this.#database('page_sources')
      .orderBy('title')
      .select('id', 'title', 'is_sample', 'read_at', 'error');
    const counts: {
      source_id: string;
      pages: number | string;
      newest: number | string;
    }[] = await this.#database('pages')
      .where(
        isOneOf(
          this.#database,
          'source_id',
          rows.map(({ id }) => id),
        ),
      )
      .groupBy('source_id')
      .select('source_id')
      .count({ pages: '*' })
      .max({ newest: 'sent_at' });
    const countOf = new Map(counts.map(count => [count.source_id, count]));
    return rows.map(row => {
      const count = countOf.get(row.id);
      return {
        id: row.id,
        title: row.title,
        isSample: Boolean(row.is_sample),
        pages: toInteger(count?.pages ?? 0),
        newestPageAt: count ? toInteger(count.newest) : undefined,
        readAt: row.read_at === null ? undefined : toInteger(row.read_at),
        error: row.error ?? undefined,
      };
    });
  }
}
