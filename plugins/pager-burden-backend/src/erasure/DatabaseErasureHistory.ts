import { toInteger, toIso } from '@operability/backend-kit';
import {
  BurdenErasure,
  ErasureRecord,
} from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';

/** That somebody was erased. */
interface NewErasure extends BurdenErasure {
  id: string;
  /** Left out for another program. */
  by?: string;
  /** Epoch milliseconds. */
  at: number;
}

interface ErasureRow {
  id: string;
  pseudonym: string;
  erased_by: string | null;
  erased_at: number | string;
  replaced: string;
  deleted: string;
}

/** Who was erased, by pseudonym. */
export class DatabaseErasureHistory {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseErasureHistory {
    return new DatabaseErasureHistory(options.database);
  }

  async add(
    transaction: Knex.Transaction,
    { id, pseudonym, by, at, replaced, deleted }: NewErasure,
  ): Promise<void> {
    await transaction('erasures').insert({
      id,
      pseudonym,
      erased_by: by ?? null,
      erased_at: at,
      replaced: JSON.stringify(replaced),
      deleted: JSON.stringify(deleted),
    });
  }

  /** The latest first. */
  async list({
    offset,
    limit,
  }: {
    offset: number;
    limit: number;
  }): Promise<{ items: ErasureRecord[]; totalItems: number }> {
    const rows: ErasureRow[] = await this.#database('erasures')
      .orderBy([
        { column: 'erased_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .offset(offset)
      .limit(limit)
      .select();
    const [{ n }]: { n: number | string }[] = await this.#database(
      'erasures',
    ).count({ n: '*' });
    return { items: rows.map(toRecord), totalItems: toInteger(n) };
  }
}

function toRecord(row: ErasureRow): ErasureRecord {
  return {
    id: row.id,
    pseudonym: row.pseudonym,
    ...(row.erased_by !== null && { by: row.erased_by }),
    at: toIso(row.erased_at),
    replaced: JSON.parse(row.replaced),
    deleted: JSON.parse(row.deleted),
  };
}
