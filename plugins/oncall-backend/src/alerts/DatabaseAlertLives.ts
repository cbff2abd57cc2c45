import { toBoolean, toInteger, toIso } from '@operability/backend-kit';
import { AlertLife } from '@operability/plugin-oncall-common';
import { Knex } from 'knex';
import { AlertRow, TimelineRow } from './alertRows';

/** Where a reader of lives stands. */
export interface LifeCursor {
  changedAt: number;
  id: string;
}

/** A life, with what decides who may see it. */
export interface OwnedLife {
  at: LifeCursor;
  owned: { id: string; ownerRef?: string; entityRef?: string };
  life: AlertLife;
}

/** What became of alerts, out of their rows and timelines. */
export class DatabaseAlertLives {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseAlertLives {
    return new DatabaseAlertLives(options.database);
  }

  /** Those that changed last after the cursor and before an instant; no canaries. */
  async changedAfter(
    after: LifeCursor | undefined,
    before: number,
    limit: number,
  ): Promise<OwnedLife[]> {
    const query = this.#database<AlertRow>('alerts')
      .where('updated_at', '<', before)
      .where('canary', false)
      .orderBy('updated_at')
      .orderBy('id')
      .limit(limit);
    if (after) {
      query.whereRaw('(updated_at, id) > (?, ?)', [after.changedAt, after.id]);
    }
    const rows = await query;
    const told = await this.#told(rows.map(({ id }) => id));
    return rows.map(row => toOwnedLife(row, told.get(row.id) ?? []));
  }

  async #told(
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, TimelineRow[]>> {
    const rows = await this.#database<TimelineRow>('alert_timeline')
      .whereIn('alert_id', [...ids])
      .whereIn('type', ['paged', 'acknowledged', 'escalated', 'reassigned'])
      .orderBy('id');
    const byAlert = new Map<string, TimelineRow[]>(ids.map(id => [id, []]));
    for (const row of rows) byAlert.get(row.alert_id)?.push(row);
    return byAlert;
  }
}

function toOwnedLife(row: AlertRow, told: readonly TimelineRow[]): OwnedLife {
  const count = (type: TimelineRow['type']) =>
    told.filter(entry => entry.type === type).length;
  // A step that could not page anybody is passed, and not one that it came to.
  const steps = new Set(
    told
      .filter(({ type }) => type === 'paged')
      .map(({ step, repeat }) => `${repeat}/${step}`),
  ).size;
  const manual = count('escalated');
  const taken = told.find(({ type }) => type === 'acknowledged');
  const changedAt = toInteger(row.updated_at);
  return {
    at: { changedAt, id: row.id },
    owned: {
      id: row.id,
      ownerRef: row.owner_ref ?? undefined,
      entityRef: row.entity_ref ?? undefined,
    },
    life: {
      id: row.id,
      createdAt: toIso(row.created_at),
      changedAt: toIso(changedAt),
      acknowledgedAt: taken && toIso(taken.at),
      acknowledgedBy: taken?.actor ?? undefined,
      resolvedAt: row.resolved_at === null ? undefined : toIso(row.resolved_at),
      resolvedBy: resolverOf(row),
      escalations: {
        timeout: Math.max(0, steps - 1 - manual),
        manual,
        reassigned: count('reassigned'),
      },
      drill: toBoolean(row.drill) || undefined,
    },
  };
}

function resolverOf(row: AlertRow): AlertLife['resolvedBy'] {
  if (row.resolved_at === null) return undefined;
  return toBoolean(row.resolved_automatically) ? 'integration' : 'human';
}
