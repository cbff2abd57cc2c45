import { isOneOf, jsonRows, rowsOf, toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';
import { StoredPage, StoredPageRow, toStoredPage } from '../pages/pageRows';
import {
  StoredVerdict,
  toVerdict,
  VerdictRow,
} from '../verdicts/StoredVerdict';
import { matchingPages, PageFilters } from './matchingPages';
import { PagePlace } from './pageCursor';

/** When somebody did something about the alert of a page. */
export interface AlertTimes {
  acknowledgedAt?: number;
  resolvedAt?: number;
}

/** What is shown beside a page. */
export interface PageCompany {
  verdicts: Map<string, StoredVerdict>;
  /** By the id of the page. */
  alerts: Map<string, AlertTimes>;
}

/** Lists pages, newest first. */
export class DatabasePageList {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabasePageList {
    return new DatabasePageList(options.database);
  }

  async list(
    filters: PageFilters,
    { after, limit }: { after?: PagePlace; limit: number },
  ): Promise<StoredPage[]> {
    const rows: StoredPageRow[] = await this.#matching(filters)
      .modify(query => {
        if (after) {
          query.whereRaw('(sent_at, id) < (?, ?)', [after.sentAt, after.id]);
        }
      })
      .orderBy([
        { column: 'sent_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit)
      .select();
    return rows.map(toStoredPage);
  }

  async count(filters: PageFilters): Promise<number> {
    const [{ count }] = await this.#matching(filters).count({ count: '*' });
    return toInteger(count);
  }

  /** Verdicts, and the lives of the alerts behind them. */
  async companyOf(pages: readonly StoredPage[]): Promise<PageCompany> {
    const verdicts: VerdictRow[] = await this.#database('verdicts')
      .where(
        isOneOf(
          this.#database,
          'page_id',
          pages.map(({ id }) => id),
          'uuid',
        ),
      )
      .select();
    return {
      verdicts: new Map(verdicts.map(row => [row.page_id, toVerdict(row)])),
      alerts: await this.#alertsOf(pages),
    };
  }

  async #alertsOf(
    pages: readonly StoredPage[],
  ): Promise<Map<string, AlertTimes>> {
    const columns = {
      page_id: 'text',
      source_id: 'text',
      alert_key: 'text',
    } as const;
    const input = jsonRows(
      this.#database,
      columns,
      pages.flatMap(({ id, sourceId, alertKey }) =>
        alertKey === undefined
          ? []
          : [{ page_id: id, source_id: sourceId, alert_key: alertKey }],
      ),
    );
    const rows = await rowsOf<{
      page_id: string;
      acknowledged_at: number | string | null;
      resolved_at: number | string | null;
    }>(
      this.#database.raw(
        `select input.page_id, a.acknowledged_at, a.resolved_at from ${input.sql}
         join alerts a on a.source_id = input.source_id and a.alert_key = input.alert_key`,
        input.bindings,
      ),
    );
    return new Map(
      rows.map(row => [
        row.page_id,
        {
          acknowledgedAt: timeOf(row.acknowledged_at),
          resolvedAt: timeOf(row.resolved_at),
        },
      ]),
    );
  }

  #matching(filters: PageFilters): Knex.QueryBuilder {
    return this.#database('pages').modify(query =>
      matchingPages(query, this.#database, filters),
    );
  }
}

function timeOf(value: number | string | null): number | undefined {
  return value === null ? undefined : toInteger(value);
}
