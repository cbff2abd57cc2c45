import { toBoolean, toInteger } from '@operability/backend-kit';
import { PageClass } from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';
import { BudgetPage } from '../domain/budget/weekBudgetValues';

interface BudgetPageRow {
  id: string;
  week: string;
  sent_at: number | string;
  source_id: string;
  alert_key: string | null;
  class: string;
  starts_interruption: boolean | number;
  night: string | null;
  person: string | null;
  action: boolean | number | null;
}

/** Reads the pages that a budget is judged by. */
export class DatabaseBudgetPages {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseBudgetPages {
    return new DatabaseBudgetPages(options.database);
  }

  /** Those of a team that count. */
  async of(
    isSample: boolean,
    team: string,
    weeks: readonly string[],
  ): Promise<BudgetPage[]> {
    const rows: BudgetPageRow[] = await this.#database('pages')
      .leftJoin('verdicts', 'verdicts.page_id', 'pages.id')
      .where({ is_sample: isSample, team })
      .whereIn('week', [...weeks])
      .whereNull('not_counted')
      .select(
        'pages.id',
        'week',
        'sent_at',
        'source_id',
        'alert_key',
        'class',
        'starts_interruption',
        'night',
        'person',
        'verdicts.action',
      );
    return rows.map(row => ({
      id: row.id,
      week: row.week,
      sentAt: toInteger(row.sent_at),
      alert:
        row.alert_key === null
          ? undefined
          : `${row.source_id} ${row.alert_key}`,
      // What is in this column was written by us.
      class: row.class as PageClass,
      startsInterruption: toBoolean(row.starts_interruption),
      night: row.night ?? undefined,
      person: row.person ?? undefined,
      action: row.action === null ? undefined : toBoolean(row.action),
    }));
  }

  /** The teams that were paged in a week or after. */
  async teamsSince(isSample: boolean, week: string): Promise<string[]> {
    return this.#database('weekly_team_sums')
      .where('is_sample', isSample)
      .where('week', '>=', week)
      .distinct('team')
      .orderBy('team')
      .pluck('team');
  }
}
