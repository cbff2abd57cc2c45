import { SourceAlert } from '@operability/plugin-pager-burden-node';
import {
  isOneOf,
  isPostgres,
  jsonRows,
  rowsOf,
} from '@operability/backend-kit';
import { Knex } from 'knex';
import { addRows } from '../database/addRows';
import {
  pageColumns,
  PageRow,
  StoredPage,
  StoredPageRow,
  toPageRow,
  toStoredPage,
} from './pageRows';

/** The pages and the alerts behind them. */
export class DatabasePageStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabasePageStore {
    return new DatabasePageStore(options.database);
  }

  /** Those of some ids that are there. */
  async getMany(
    ids: readonly string[],
    database: Knex = this.#database,
  ): Promise<StoredPage[]> {
    if (!ids.length) return [];
    const rows: StoredPageRow[] = await database('pages')
      .where(isOneOf(database, 'id', ids, 'uuid'))
      .select();
    return rows.map(toStoredPage);
  }

  /** The digests of those of some ids that are there. */
  async digestsOf(
    database: Knex,
    ids: readonly string[],
  ): Promise<Map<string, string>> {
    if (!ids.length) return new Map();
    // A look into the index for each. Asked for all at once PostgreSQL reads the
    // whole table as long as it has fewer than some hundreds of thousands of rows.
    const told = isPostgres(database)
      ? 'select value::uuid as id from json_array_elements_text(?::json)'
      : 'select value as id from json_each(?)';
    const rows = await rowsOf<Pick<StoredPageRow, 'id' | 'digest'>>(
      database.raw(
        `with found as materialized (
           select told.id, (select digest from pages where pages.id = told.id) as digest
           from (${told}) as told
         )
         select id, digest from found where digest is not null`,
        [JSON.stringify(ids)],
      ),
    );
    return new Map(rows.map(({ id, digest }) => [id, digest]));
  }

  /** Pages of a person after a place, in the order of time. */
  async ofPerson(
    database: Knex,
    request: {
      isSample: boolean;
      person: string;
      after?: { sentAt: number; id: string };
      limit: number;
    },
  ): Promise<StoredPage[]> {
    const { isSample, person, after, limit } = request;
    const rows: StoredPageRow[] = await database('pages')
      .where({ is_sample: isSample, person })
      .modify(query => {
        if (after) {
          query.whereRaw('(sent_at, id) > (?, ?)', [after.sentAt, after.id]);
        }
      })
      .orderBy(['sent_at', 'id'])
      .limit(limit)
      .select();
    return rows.map(toStoredPage);
  }

  /** All pages in the order of their ids, some at a time. */
  async inOrder(
    isSample: boolean,
    after: string | undefined,
    limit: number,
  ): Promise<StoredPage[]> {
    const rows: StoredPageRow[] = await this.#database('pages')
      .where('is_sample', isSample)
      .modify(query => {
        if (after !== undefined) query.where('id', '>', after);
      })
      .orderBy('id')
      .limit(limit)
      .select();
    return rows.map(toStoredPage);
  }

  /** Pages in which a name is nobody, or nothing, that the catalog knew. */
  async withUnknown(
    database: Knex,
    isSample: boolean,
    column: 'entity' | 'person',
    names: readonly string[],
    limit: number,
  ): Promise<StoredPage[]> {
    const rows: StoredPageRow[] = await database('pages')
      .whereRaw(`not is_${column}_known`)
      .where({ is_sample: isSample })
      .where(isOneOf(database, column, names))
      .orderBy('id')
      .limit(limit)
      .select();
    return rows.map(toStoredPage);
  }

  /** Names that the catalog did not know when their pages came, in order. */
  async unknownNames(
    isSample: boolean,
    column: 'entity' | 'person',
    after: string,
    limit: number,
  ): Promise<string[]> {
    const rows: Record<typeof column, string>[] = await this.#database('pages')
      .whereRaw(`not is_${column}_known`)
      .where({ is_sample: isSample })
      .where(column, '>', after)
      .distinct(column)
      .orderBy(column)
      .limit(limit);
    return rows.map(row => row[column]);
  }

  /** Adds pages that are not there yet. */
  async add(
    transaction: Knex.Transaction,
    pages: readonly StoredPage[],
  ): Promise<void> {
    if (!pages.length) return;
    await addRows(transaction, 'pages', pageColumns, rowsOfPages(pages));
  }

  /** Puts pages in the place of those that are there. */
  async put(
    transaction: Knex.Transaction,
    pages: readonly StoredPage[],
  ): Promise<void> {
    if (!pages.length) return;
    const names = Object.keys(pageColumns);
    const input = jsonRows(transaction, pageColumns, pages.map(toPageRow));
    const changes = names
      .filter(name => name !== 'id')
      .map(name => `${name} = excluded.${name}`);
    await transaction.raw(
      `insert into pages (${names.join(', ')})
       select ${names.join(', ')} from ${input.sql} where true
       on conflict (id) do update set ${changes.join(', ')}`,
      input.bindings,
    );
  }

  async remove(
    transaction: Knex.Transaction,
    ids: readonly string[],
  ): Promise<void> {
    await transaction('pages')
      .where(isOneOf(transaction, 'id', ids, 'uuid'))
      .delete();
  }

  async putAlerts(
    transaction: Knex.Transaction,
    source: { id: string; isSample: boolean },
    alerts: readonly SourceAlert[],
  ): Promise<void> {
    if (!alerts.length) return;
    const columns = {
      source_id: 'text',
      alert_key: 'text',
      is_sample: 'boolean',
      created_at: 'bigint',
      acknowledged_at: 'bigint',
      acknowledged_by: 'text',
      resolved_at: 'bigint',
      resolved_by: 'text',
      escalated_by_timeout: 'integer',
      escalated_by_hand: 'integer',
      reassigned: 'integer',
    } as const;
    // The last one told of a key is the one that holds.
    const last = new Map(alerts.map(alert => [alert.key, alert]));
    const input = jsonRows(
      transaction,
      columns,
      [...last.values()].map(alert => ({
        source_id: source.id,
        alert_key: alert.key,
        is_sample: source.isSample,
        created_at: alert.createdAt,
        acknowledged_at: alert.acknowledgedAt ?? null,
        acknowledged_by: alert.acknowledgedBy ?? null,
        resolved_at: alert.resolvedAt ?? null,
        resolved_by: alert.resolvedBy ?? null,
        escalated_by_timeout: alert.escalations.timeout,
        escalated_by_hand: alert.escalations.manual,
        reassigned: alert.escalations.reassigned,
      })),
    );
    const names = Object.keys(columns);
    const changes = names.slice(2).map(name => `${name} = excluded.${name}`);
    await transaction.raw(
      `insert into alerts (${names.join(', ')})
       select ${names.join(', ')} from ${input.sql} where true
       on conflict (source_id, alert_key) do update set ${changes.join(', ')}`,
      input.bindings,
    );
  }
}

/** One at a time: each is needed for no longer than it is sent. */
function* rowsOfPages(pages: readonly StoredPage[]): Generator<PageRow> {
  for (const page of pages) yield toPageRow(page);
}
