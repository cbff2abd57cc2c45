import { isPostgres, toInteger } from '@operability/backend-kit';
import {
  WeeklyGroup,
  WeeklyMeasure,
} from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';
import { PageScope } from '../access/BurdenReader';
import { withinScope, withinTeams } from '../access/withinScope';

/** Which sums are asked for. */
export interface SumsRequest {
  isSample: boolean;
  /** The first and the last week, both included. */
  first: string;
  last: string;
  teams?: readonly string[];
  measure: WeeklyMeasure;
  groupBy: WeeklyGroup;
  scope: PageScope;
}

/** What a group has by week; a week without anything is left out. */
export interface GroupSums {
  key: string;
  cells: [week: string, count: number][];
}

// What people have a life for is summed up by things alone.
const ofTeams: Readonly<Partial<Record<WeeklyMeasure, string>>> = {
  pages: 'pages',
  interruptions: 'interruptions',
  afterHours: 'after_hours',
  sleep: 'sleep',
};
const ofThings: Record<WeeklyMeasure, string> = {
  pages: 'sum(pages)',
  interruptions: 'sum(interruptions)',
  afterHours: `sum(case when class <> 'working' then interruptions else 0 end)`,
  sleep: `sum(case when class = 'sleep' then interruptions else 0 end)`,
  unsocial: `sum(case when class in ('sleep', 'weekend', 'holiday', 'leave') then interruptions else 0 end)`,
};

/** Reads the sums by week; never the pages. */
export class DatabaseWeeks {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseWeeks {
    return new DatabaseWeeks(options.database);
  }

  /** What each group has, week by week. */
  async sums(request: SumsRequest): Promise<GroupSums[]> {
    const { measure, groupBy, scope } = request;
    const column =
      groupBy === 'team' && scope.visibility.all ? ofTeams[measure] : undefined;
    const counts = column
      ? this.#ofTeams(request).select({
          key: 'team',
          week: 'week',
          count: this.#database.raw(column),
        })
      : this.#ofThings(request)
          .groupBy(groupBy, 'week')
          .select({
            key: groupBy,
            week: 'week',
            count: this.#database.raw(ofThings[measure]),
          });
    // Fifty thousand sums are two hundred rows, and text is quickest put together.
    const cells = `${
      isPostgres(this.#database) ? 'string_agg' : 'group_concat'
    }(week || ' ' || count, ',')`;
    const rows: { key: string; cells: string }[] = await this.#database
      .from(counts.as('counts'))
      .where('count', '>', 0)
      .groupBy('key')
      .select('key', { cells: this.#database.raw(cells) });
    return rows.map(row => ({ key: row.key, cells: cellsOf(row.cells) }));
  }

  /** The interruptions of one week that were after hours. */
  async afterHours(request: SumsRequest, week: string): Promise<number> {
    const one = { ...request, first: week, last: week };
    const query = request.scope.visibility.all
      ? this.#ofTeams(one).sum({ count: 'after_hours' })
      : this.#ofThings(one).select({
          count: this.#database.raw(ofThings.afterHours),
        });
    const [row]: { count: number | string | null }[] = await query;
    return toInteger(row.count ?? 0);
  }

  /** The first week of which anything is known: a page, or a proof. */
  async firstKnown(isSample: boolean): Promise<string | undefined> {
    const firstOf = async (table: string) => {
      const row: { week: string } | undefined = await this.#database(table)
        .where('is_sample', isSample)
        .orderBy('week')
        .first('week');
      return row?.week;
    };
    const found = await Promise.all(
      ['weekly_team_sums', 'weekly_proofs'].map(firstOf),
    );
    return found.filter(week => week !== undefined).sort()[0];
  }

  #ofTeams(request: SumsRequest): Knex.QueryBuilder {
    return this.#database('weekly_team_sums').modify(query => {
      within(query, request);
      withinTeams(query, request.scope);
    });
  }

  #ofThings(request: SumsRequest): Knex.QueryBuilder {
    return this.#database('weekly_sums').modify(query => {
      within(query, request);
      withinScope(query, this.#database, request.scope);
    });
  }
}

function cellsOf(text: string): GroupSums['cells'] {
  return text.split(',').map(cell => {
    const [week, count] = cell.split(' ');
    return [week, Number(count)];
  });
}

function within(query: Knex.QueryBuilder, request: SumsRequest): void {
  const { isSample, first, last, teams } = request;
  query
    .where('is_sample', isSample)
    .where('week', '>=', first)
    .where('week', '<=', last);
  if (teams) query.whereIn('team', [...teams]);
}
