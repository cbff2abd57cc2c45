import { toInteger } from '@operability/backend-kit';
import { ReviewActionState } from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';

/** What an action said after a change. */
export interface StoredActionChange {
  actionId: string;
  version: number;
  title: string;
  ownerRef: string;
  dueOn: string;
  state: ReviewActionState;
  note?: string;
  /** Left out where another program changed it. */
  changedBy?: string;
  changedAt: number;
}

interface ChangeRow {
  action_id: string;
  version: number;
  title: string;
  owner_ref: string;
  due_on: string;
  state: string;
  note: string | null;
  changed_by: string | null;
  changed_at: number | string;
}

/** Whose changes made actions what they are; only ever appended to. */
export class DatabaseActionHistory {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseActionHistory {
    return new DatabaseActionHistory(options.database);
  }

  async append(
    transaction: Knex.Transaction,
    change: StoredActionChange,
  ): Promise<void> {
    const row: ChangeRow = {
      action_id: change.actionId,
      version: change.version,
      title: change.title,
      owner_ref: change.ownerRef,
      due_on: change.dueOn,
      state: change.state,
      note: change.note ?? null,
      changed_by: change.changedBy ?? null,
      changed_at: change.changedAt,
    };
    await transaction('review_action_changes').insert(row);
  }

  /** The newest first. */
  async of(actionId: string): Promise<StoredActionChange[]> {
    const rows: ChangeRow[] = await this.#database('review_action_changes')
      .where({ action_id: actionId })
      .orderBy('version', 'desc')
      .select();
    return rows.map(row => ({
      actionId: row.action_id,
      version: row.version,
      title: row.title,
      ownerRef: row.owner_ref,
      dueOn: row.due_on,
      // What is in this column was written by us.
      state: row.state as ReviewActionState,
      note: row.note ?? undefined,
      changedBy: row.changed_by ?? undefined,
      changedAt: toInteger(row.changed_at),
    }));
  }
}
