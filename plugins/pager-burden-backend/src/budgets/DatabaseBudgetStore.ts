import { toInteger, toIso } from '@operability/backend-kit';
import {
  BudgetDecision,
  BudgetDecisionKind,
  BudgetMetric,
} from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';
import { BudgetVersion } from '../domain/budget/limitsOf';

/** Limits that somebody set. */
export interface StoredBudgetVersion extends BudgetVersion {
  team: string;
  reason: string;
  setBy: string;
  setAt: number;
}

/** What a manager decided, and whose limit it is about. */
export interface StoredDecision extends BudgetDecision {
  isSample: boolean;
  team: string;
}

interface VersionRow {
  team: string;
  version: number;
  from_week: string;
  limits: string;
  reason: string;
  set_by: string;
  set_at: number | string;
}

interface DecisionRow {
  id: string;
  team: string;
  metric: string;
  week: string;
  decision: string;
  accepted_until: string | null;
  because: string;
  decided_by: string;
  decided_at: number | string;
}

/** Budgets and what was decided about them. Nothing is rewritten. */
export class DatabaseBudgetStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseBudgetStore {
    return new DatabaseBudgetStore(options.database);
  }

  /** The newest first. */
  async versionsOf(team: string): Promise<StoredBudgetVersion[]> {
    const rows: VersionRow[] = await this.#database('budget_versions')
      .where({ team })
      .orderBy('version', 'desc')
      .select();
    return rows.map(row => ({
      team: row.team,
      version: row.version,
      from: row.from_week,
      limits: JSON.parse(row.limits),
      reason: row.reason,
      setBy: row.set_by,
      setAt: toInteger(row.set_at),
    }));
  }

  /** @returns whether nobody had set that version meanwhile */
  async addVersion(version: StoredBudgetVersion): Promise<boolean> {
    const inserted = await this.#database('budget_versions')
      .insert({
        team: version.team,
        version: version.version,
        from_week: version.from,
        limits: JSON.stringify(version.limits),
        reason: version.reason,
        set_by: version.setBy,
        set_at: version.setAt,
      })
      .onConflict(['team', 'version'])
      .ignore()
      .returning('version');
    return inserted.length === 1;
  }

  /** @param team - every team's, when left out */
  async decisions(isSample: boolean, team?: string): Promise<StoredDecision[]> {
    const rows: DecisionRow[] = await this.#database('budget_decisions')
      .where('is_sample', isSample)
      .modify(query => {
        if (team !== undefined) query.where({ team });
      })
      .orderBy([{ column: 'decided_at', order: 'desc' }, { column: 'id' }])
      .select();
    return rows.map(row => ({ isSample, ...toDecision(row) }));
  }

  /** @returns whether nobody had decided about that breach meanwhile */
  async addDecision(decision: StoredDecision): Promise<boolean> {
    const inserted = await this.#database('budget_decisions')
      .insert({
        id: decision.id,
        is_sample: decision.isSample,
        team: decision.team,
        metric: decision.metric,
        week: decision.week,
        decision: decision.decision,
        accepted_until: decision.until ?? null,
        because: decision.because,
        decided_by: decision.by,
        decided_at: Date.parse(decision.at),
      })
      .onConflict(['is_sample', 'team', 'metric', 'week'])
      .ignore()
      .returning('id');
    return inserted.length === 1;
  }
}

function toDecision(row: DecisionRow): BudgetDecision & { team: string } {
  return {
    id: row.id,
    team: row.team,
    // What is in these columns was written by us.
    metric: row.metric as BudgetMetric,
    week: row.week,
    decision: row.decision as BudgetDecisionKind,
    ...(row.accepted_until !== null && { until: row.accepted_until }),
    because: row.because,
    by: row.decided_by,
    at: toIso(row.decided_at),
  };
}
