import { toBoolean } from '@operability/backend-kit';
import { BudgetMetric } from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';

/** A limit that a week of a team broke. */
export interface StoredBreach {
  team: string;
  metric: BudgetMetric;
  week: string;
  value: number;
  limit: number;
}

interface BreachRow {
  team: string;
  metric: string;
  week: string;
  is_broken: boolean | number;
  value: number;
  threshold: number;
}

/** The breaches that were found, so that those of all teams are read at once. */
export class DatabaseBreaches {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseBreaches {
    return new DatabaseBreaches(options.database);
  }

  /** Those of all teams from a week on. */
  async since(isSample: boolean, week: string): Promise<StoredBreach[]> {
    const rows: BreachRow[] = await this.#database('budget_breaches')
      .where({ is_sample: isSample, is_broken: true })
      .where('week', '>=', week)
      .orderBy([
        { column: 'week', order: 'desc' },
        { column: 'team' },
        { column: 'metric' },
      ])
      .select();
    return rows.map(toBreach);
  }

  /**
   * Keeps what the weeks of a team were found to have broken, in place of what
   * was found before.
   *
   * @returns those that were never found before
   */
  async replace(
    transaction: Knex.Transaction,
    about: { isSample: boolean; team: string },
    judged: {
      /** The first week that was looked at. */
      since: string;
      found: readonly Omit<StoredBreach, 'team'>[];
    },
    foundAt: number,
  ): Promise<StoredBreach[]> {
    const own = { is_sample: about.isSample, team: about.team };
    const rows: BreachRow[] = await transaction('budget_breaches')
      .where(own)
      .select();
    const known = new Map(rows.map(row => [keyOf(row), row]));
    const fresh: StoredBreach[] = [];
    for (const breach of judged.found) {
      const { metric, week, value, limit } = breach;
      const row = { is_broken: true, value, threshold: limit };
      const before = known.get(keyOf(breach));
      known.delete(keyOf(breach));
      if (!before) {
        await transaction('budget_breaches').insert({
          ...own,
          ...row,
          metric,
          week,
          found_at: foundAt,
        });
        fresh.push({ ...breach, team: about.team });
      } else if (!isSame(before, breach)) {
        await transaction('budget_breaches')
          .where({ ...own, metric, week })
          .update(row);
      }
    }
    for (const row of known.values()) {
      // Older ones were not looked at, and are not repaired by that.
      if (row.week >= judged.since && toBoolean(row.is_broken)) {
        await transaction('budget_breaches')
          .where({ ...own, metric: row.metric, week: row.week })
          .update({ is_broken: false });
      }
    }
    return fresh;
  }
}

function isSame(row: BreachRow, { value, limit }: Omit<StoredBreach, 'team'>) {
  return (
    toBoolean(row.is_broken) && row.value === value && row.threshold === limit
  );
}

function keyOf({ metric, week }: { metric: string; week: string }): string {
  return `${week} ${metric}`;
}

function toBreach(row: BreachRow): StoredBreach {
  return {
    team: row.team,
    // What is in this column was written by us.
    metric: row.metric as BudgetMetric,
    week: row.week,
    value: row.value,
    limit: row.threshold,
  };
}
