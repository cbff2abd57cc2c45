import { toBoolean, toInteger } from '@operability/backend-kit';
import {
  ReviewAction,
  ReviewActionState,
} from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';
import { PageScope } from '../access/BurdenReader';
import { withinTeams } from '../access/withinScope';
import { ActionPlace } from './actionPlace';

/** An action as it is kept. Instants are in epoch milliseconds. */
export interface StoredAction extends Omit<ReviewAction, 'closedAt'> {
  isSample: boolean;
  closedAt?: number;
  /** Left out where another program decided it. */
  createdBy?: string;
  createdAt: number;
}

/** Which actions are asked for. */
export interface ActionFilters {
  isSample: boolean;
  teams?: readonly string[];
  states?: readonly ReviewActionState[];
  scope: PageScope;
}

interface ActionRow {
  id: string;
  is_sample: boolean | number;
  team: string;
  week: string;
  title: string;
  owner_ref: string;
  due_on: string;
  fingerprint: string | null;
  state: string;
  note: string | null;
  closed_at: number | string | null;
  created_by: string | null;
  created_at: number | string;
  version: number;
}

/** What reviews decided to do. */
export class DatabaseActionStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseActionStore {
    return new DatabaseActionStore(options.database);
  }

  async transaction<Result>(
    run: (transaction: Knex.Transaction) => Promise<Result>,
  ): Promise<Result> {
    return this.#database.transaction(run);
  }

  async get(id: string): Promise<StoredAction | undefined> {
    const row: ActionRow | undefined = await this.#database('review_actions')
      .where({ id })
      .first();
    return row && toAction(row);
  }

  /** Those that are open, or were closed at an instant or after. */
  async openOrClosedSince(
    isSample: boolean,
    team: string,
    since: number,
  ): Promise<StoredAction[]> {
    const rows: ActionRow[] = await this.#database('review_actions')
      .where({ is_sample: isSample, team })
      .where(inner =>
        inner.where('state', 'open').orWhere('closed_at', '>=', since),
      )
      .orderBy(['due_on', 'id'])
      .select();
    return rows.map(toAction);
  }

  /** The teams that have something to do. */
  async teamsWithOpen(isSample: boolean): Promise<string[]> {
    return this.#database('review_actions')
      .where({ is_sample: isSample, state: 'open' })
      .distinct('team')
      .orderBy('team')
      .pluck('team');
  }

  /** The next due first. */
  async list(
    filters: ActionFilters,
    { after, limit }: { after?: ActionPlace; limit: number },
  ): Promise<{ items: StoredAction[]; totalItems: number }> {
    const [{ total }] = await this.#matching(filters).count({ total: '*' });
    const rows: ActionRow[] = await this.#matching(filters)
      .modify(query => {
        if (after) {
          query.whereRaw('(due_on, id) > (?, ?)', [after.dueOn, after.id]);
        }
      })
      .orderBy(['due_on', 'id'])
      .limit(limit)
      .select();
    return { items: rows.map(toAction), totalItems: toInteger(total) };
  }

  async insert(
    transaction: Knex.Transaction,
    action: StoredAction,
  ): Promise<void> {
    await transaction('review_actions').insert(toRow(action));
  }

  /** @returns whether it still had the version before */
  async update(
    transaction: Knex.Transaction,
    action: StoredAction,
  ): Promise<boolean> {
    const { id, version } = action;
    const updated = await transaction('review_actions')
      .where({ id, version: version - 1 })
      .update(toRow(action));
    return updated === 1;
  }

  #matching({ isSample, teams, states, scope }: ActionFilters) {
    return this.#database('review_actions')
      .where('is_sample', isSample)
      .modify(query => {
        if (teams) query.whereIn('team', [...teams]);
        if (states) query.whereIn('state', [...states]);
        withinTeams(query, scope);
      });
  }
}

function toRow(action: StoredAction): ActionRow {
  return {
    id: action.id,
    is_sample: action.isSample,
    team: action.team,
    week: action.week,
    title: action.title,
    owner_ref: action.ownerRef,
    due_on: action.dueOn,
    fingerprint: action.fingerprint ?? null,
    state: action.state,
    note: action.note ?? null,
    closed_at: action.closedAt ?? null,
    created_by: action.createdBy ?? null,
    created_at: action.createdAt,
    version: action.version,
  };
}

function toAction(row: ActionRow): StoredAction {
  return {
    id: row.id,
    isSample: toBoolean(row.is_sample),
    team: row.team,
    week: row.week,
    title: row.title,
    ownerRef: row.owner_ref,
    dueOn: row.due_on,
    fingerprint: row.fingerprint ?? undefined,
    // What is in this column was written by us.
    state: row.state as ReviewActionState,
    note: row.note ?? undefined,
    closedAt: row.closed_at === null ? undefined : toInteger(row.closed_at),
    createdBy: row.created_by ?? undefined,
    createdAt: toInteger(row.created_at),
    version: row.version,
  };
}
