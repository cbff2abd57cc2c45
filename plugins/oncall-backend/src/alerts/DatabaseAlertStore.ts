import {
  chunksOf,
  isPostgres,
  toInteger,
  whereContains,
} from '@operability/backend-kit';
import { AlertStatus, Urgency } from '@operability/plugin-oncall-common';
import { Knex } from 'knex';
import { AlertScope } from '../access/OncallAccess';
import {
  AlertRow,
  hashOfKey,
  TimelineRow,
  toAlert,
  toAlertRow,
  toEntry,
  toTimelineRow,
} from './alertRows';
import { withinScope } from './alertScopes';
import { ClaimedAlerts, claimDue } from './claimDue';
import { ShownTimeline, shownTimelines } from './shownTimelines';
import { StoredAlert, StoredEntry } from './StoredAlert';
import { updateAlerts } from './updateAlerts';

/** What lists of alerts are filtered by. */
export interface AlertFilter {
  status?: readonly AlertStatus[];
  urgency?: Urgency;
  entityRefs?: readonly string[];
  ownerRefs?: readonly string[];
  heldBy?: string;
  drill?: boolean;
  since?: number;
  until?: number;
  text?: string;
}

const openStatuses: AlertStatus[] = ['triggered', 'acknowledged', 'snoozed'];
const rowsPerInsert = 400;

/** Alerts and their timelines. */
export class DatabaseAlertStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseAlertStore {
    return new DatabaseAlertStore(options.database);
  }

  async transaction<Result>(
    run: (transaction: Knex.Transaction) => Promise<Result>,
  ): Promise<Result> {
    return this.#database.transaction(run);
  }

  async insert(
    transaction: Knex.Transaction,
    alerts: readonly StoredAlert[],
  ): Promise<void> {
    for (const some of chunksOf(alerts, rowsPerInsert)) {
      await transaction<AlertRow>('alerts').insert(some.map(toAlertRow));
    }
  }

  /** @throws Error where one of them was changed by somebody else */
  async update(
    transaction: Knex.Transaction,
    changes: readonly { alert: StoredAlert; sequenceBefore: number }[],
  ): Promise<void> {
    await updateAlerts(transaction, changes);
  }

  async log(
    transaction: Knex.Transaction,
    entries: readonly { alertId: string; entry: StoredEntry }[],
  ): Promise<void> {
    for (const some of chunksOf(entries, rowsPerInsert)) {
      await transaction<TimelineRow>('alert_timeline').insert(
        some.map(({ alertId, entry }) => toTimelineRow(alertId, entry)),
      );
    }
  }

  /** What the engine has to look at; see {@link claimDue}. */
  async claimDue(
    transaction: Knex.Transaction,
    now: number,
    limit: number,
  ): Promise<ClaimedAlerts> {
    return claimDue(transaction, now, limit);
  }

  /** Looks again later at one that cannot be dealt with now. */
  async putOff(
    transaction: Knex.Transaction,
    id: string,
    until: number,
    failures: number,
  ): Promise<void> {
    await transaction<AlertRow>('alerts')
      .where({ id })
      .update({ due_at: until, timer_started_at: null, failures });
  }

  async get(id: string): Promise<StoredAlert | undefined> {
    const row = await this.#database<AlertRow>('alerts').where({ id }).first();
    return row && toAlert(row);
  }

  async getMany(ids: readonly string[]): Promise<StoredAlert[]> {
    const rows = await this.#database<AlertRow>('alerts').whereIn('id', [
      ...ids,
    ]);
    return rows.map(toAlert);
  }

  /** Waits for whoever is changing it. */
  async lock(
    transaction: Knex.Transaction,
    id: string,
  ): Promise<StoredAlert | undefined> {
    const query = transaction<AlertRow>('alerts').where({ id }).first();
    const row = await (isPostgres(this.#database) ? query.forUpdate() : query);
    return row && toAlert(row);
  }

  /** The open alerts of keys; ordered, so that two batches never wait in a circle. */
  async lockOpen(
    transaction: Knex.Transaction,
    openKeys: readonly string[],
  ): Promise<Map<string, StoredAlert>> {
    const query = transaction<AlertRow>('alerts')
      .whereIn('open_key', [...openKeys])
      .orderBy('open_key');
    const rows: AlertRow[] = await (isPostgres(this.#database)
      ? query.forUpdate()
      : query);
    return new Map(rows.map(row => [row.open_key ?? '', toAlert(row)]));
  }

  /** When alerts of keys were resolved by their source, since an instant. */
  async automaticResolves(
    transaction: Knex.Transaction,
    openKeys: readonly string[],
    since: number,
  ): Promise<Map<string, number[]>> {
    const keys = new Map(openKeys.map(key => [hashOfKey(key), key]));
    const rows = await transaction<AlertRow>('alerts')
      .whereIn('key_hash', [...keys.keys()])
      .where('resolved_at', '>', since)
      .where('resolved_automatically', true)
      .select('key_hash', 'resolved_at');
    const found = new Map<string, number[]>();
    for (const { key_hash: hash, resolved_at: at } of rows) {
      const key = keys.get(hash) ?? '';
      found.set(key, [...(found.get(key) ?? []), toInteger(at ?? 0)]);
    }
    return found;
  }

  /** What has happened to each of some alerts, in order. */
  async timelines(
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, StoredEntry[]>> {
    const rows = await this.#database<TimelineRow & { id: number }>(
      'alert_timeline',
    )
      .whereIn('alert_id', [...ids])
      .orderBy('id');
    const timelines = new Map<string, StoredEntry[]>(ids.map(id => [id, []]));
    for (const row of rows) timelines.get(row.alert_id)?.push(toEntry(row));
    return timelines;
  }

  /** What an answer carries of each timeline; see {@link shownTimelines}. */
  async shownTimelines(
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, ShownTimeline>> {
    return shownTimelines(this.#database, ids);
  }

  /** Newest first; canaries are nobody's business. */
  async list(
    filter: AlertFilter,
    scope: AlertScope,
    page: { before?: number; limit: number },
  ): Promise<{ items: StoredAlert[]; totalItems: number }> {
    const matching = () => {
      const query = this.#database<AlertRow>('alerts').where('canary', false);
      withinScope(query, this.#database, scope);
      applyFilter(query, filter);
      return query;
    };
    const [{ total }] = await matching().count({ total: '*' });
    const rows: AlertRow[] = await matching()
      .modify(query => {
        if (page.before !== undefined) query.where('number', '<', page.before);
      })
      .orderBy('number', 'desc')
      .limit(page.limit);
    return { items: rows.map(toAlert), totalItems: toInteger(total ?? 0) };
  }

  /** How many alerts are open, by entity; only of those given, or of all. */
  async openCounts(
    entityRefs?: readonly string[],
  ): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#database<AlertRow>('alerts')
      .whereIn('status', openStatuses)
      .where('canary', false)
      .whereNotNull('entity_ref')
      .modify(query => {
        if (entityRefs) query.whereIn('entity_ref', [...entityRefs]);
      })
      .groupBy('entity_ref')
      .select('entity_ref')
      .count({ open: '*' });
    return new Map(
      (rows as unknown as { entity_ref: string; open: string }[]).map(row => [
        row.entity_ref,
        toInteger(row.open),
      ]),
    );
  }

  async countOpen(): Promise<number> {
    const [{ open }] = await this.#database<AlertRow>('alerts')
      .whereIn('status', openStatuses)
      .where('canary', false)
      .count({ open: '*' });
    return toInteger(open ?? 0);
  }

  /** The open alerts of the last start, for maintenance that has changed. */
  async openIds(): Promise<{ id: string; entityRef?: string }[]> {
    const rows = await this.#database<AlertRow>('alerts')
      .whereIn('status', openStatuses)
      .where('canary', false)
      .select('id', 'entity_ref');
    return rows.map(row => ({
      id: row.id,
      entityRef: row.entity_ref ?? undefined,
    }));
  }

  /** How often a key was raised since an instant, and how often after hours. */
  async repeats(
    openKey: string,
    since: number,
  ): Promise<{ times: number; afterHours: number }> {
    const rows = await this.#database<AlertRow>('alerts')
      .where('key_hash', openKey)
      .where('created_at', '>', since)
      .select('after_hours');
    return {
      times: rows.length,
      afterHours: rows.filter(row => Boolean(row.after_hours)).length,
    };
  }

  /** Canaries have told what they had to. */
  async forgetCanaries(before: number): Promise<void> {
    await this.#database<AlertRow>('alerts')
      .where('canary', true)
      .where('created_at', '<', before)
      .delete();
  }

  async keyHashOf(id: string): Promise<string> {
    const row = await this.#database<AlertRow>('alerts')
      .where({ id })
      .select('key_hash')
      .first();
    return row?.key_hash ?? id;
  }
}

function applyFilter(
  query: Knex.QueryBuilder<AlertRow, AlertRow[]>,
  filter: AlertFilter,
): void {
  const { status, urgency, entityRefs, ownerRefs, heldBy } = filter;
  if (status) query.whereIn('status', [...status]);
  if (urgency) query.where('urgency', urgency);
  if (entityRefs) query.whereIn('entity_ref', [...entityRefs]);
  if (ownerRefs) query.whereIn('owner_ref', [...ownerRefs]);
  if (heldBy) query.where('held_by', heldBy);
  if (filter.drill !== undefined) query.where('drill', filter.drill);
  if (filter.since !== undefined) query.where('created_at', '>=', filter.since);
  if (filter.until !== undefined) query.where('created_at', '<', filter.until);
  const text = filter.text?.trim();
  if (text) whereContains(query, 'lower(summary)', text);
}
