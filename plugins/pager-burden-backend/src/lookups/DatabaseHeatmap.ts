import { toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';
import { PageScope } from '../access/BurdenReader';
import { withinScope } from '../access/withinScope';

/** Which counted pages are added up. */
export interface CountedRequest {
  isSample: boolean;
  /** The first and the last week, both included. */
  first: string;
  last: string;
  teams?: readonly string[];
  scope: PageScope;
}

/** Pages of an hour of a weekday, on the clocks of those who got them. */
export interface HourOfWeekday {
  hour: number;
  weekday: number;
  pages: number;
  zonesEstimated: number;
}

/** Adds up pages by hour and weekday. */
export class DatabaseHeatmap {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseHeatmap {
    return new DatabaseHeatmap(options.database);
  }

  async hours(request: CountedRequest): Promise<HourOfWeekday[]> {
    const rows: Record<keyof HourOfWeekday, number | string>[] =
      await this.#database('pages')
        .modify(query => counted(query, this.#database, request))
        .groupBy('hour', 'weekday')
        .select('hour', 'weekday')
        .count({ pages: '*' })
        .select({
          zonesEstimated: this.#database.raw(
            'sum(case when is_zone_estimated then 1 else 0 end)',
          ),
        });
    return rows.map(row => ({
      hour: toInteger(row.hour),
      weekday: toInteger(row.weekday),
      pages: toInteger(row.pages),
      zonesEstimated: toInteger(row.zonesEstimated),
    }));
  }
}

/** Narrows a query to the counted pages of some weeks that a reader may see. */
function counted(
  query: Knex.QueryBuilder,
  database: Knex,
  { isSample, first, last, teams, scope }: CountedRequest,
): void {
  query
    .where('is_sample', isSample)
    .where('week', '>=', first)
    .where('week', '<=', last)
    .whereNull('not_counted');
  if (teams) query.whereIn('team', [...teams]);
  withinScope(query, database, scope);
}
