import {
  chunksOf,
  toBoolean,
  toInteger,
  toIso,
} from '@operability/backend-kit';
import {
  AlertStatus,
  Page,
  PageFate,
  PageStatus,
} from '@operability/plugin-oncall-common';
import { Knex } from 'knex';
import { recordSentPages } from './recordSentPages';

/** A page as it is kept. */
export interface PageRow {
  id: string;
  key: string;
  alert_id: string;
  entity_ref: string | null;
  owner_ref: string | null;
  user_ref: string | null;
  channel: string;
  contact_method_id: string | null;
  address: string | null;
  interrupts: boolean | number;
  urgency: 'high' | 'low';
  reason: string;
  step: number;
  repeat: number;
  drill: boolean | number;
  canary: boolean | number;
  status: PageStatus;
  queued_at: number | string;
  due_at: number | string;
  sent_at: number | string | null;
  delivered_at: number | string | null;
  acknowledged_at: number | string | null;
  error: string | null;
  feed_sequence: number | string | null;
}

/** A page with what the feed says of its alert. */
type FedRow = PageRow & {
  number: number | string;
  summary: string;
  dedup_key: string | null;
};

const rowsPerInsert = 500;

/** Pages and their fates. */
export class DatabasePageStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabasePageStore {
    return new DatabasePageStore(options.database);
  }

  /** @returns the ids of those that are new: a key counts once. */
  async insert(
    transaction: Knex.Transaction,
    rows: readonly PageRow[],
  ): Promise<ReadonlySet<string>> {
    const inserted = new Set<string>();
    for (const some of chunksOf(rows, rowsPerInsert)) {
      const ids = await transaction<PageRow>('pages')
        .insert(some)
        .onConflict('key')
        .ignore()
        .returning('id');
      for (const { id } of ids) inserted.add(id);
    }
    return inserted;
  }

  /** The pages of each of some alerts, in order. */
  async ofAlerts(
    alertIds: readonly string[],
  ): Promise<ReadonlyMap<string, PageFate[]>> {
    const rows = await this.#database<PageRow>('pages')
      .whereIn('alert_id', [...alertIds])
      .orderBy('queued_at')
      .orderBy('due_at')
      .orderBy('key');
    const fates = new Map<string, PageFate[]>(alertIds.map(id => [id, []]));
    for (const row of rows) fates.get(row.alert_id)?.push(toFate(row));
    return fates;
  }

  /** The state of those pages' alerts, for pages that are about to leave. */
  async statesOf(
    transaction: Knex.Transaction,
    ids: readonly string[],
  ): Promise<
    Map<string, { page: PageStatus; reason: string; alert: AlertStatus }>
  > {
    const rows = await transaction('pages')
      .join('alerts', 'alerts.id', 'pages.alert_id')
      .whereIn('pages.id', [...ids])
      .select('pages.id', 'pages.status', 'pages.reason', {
        alert: 'alerts.status',
      });
    return new Map(
      rows.map(row => [
        row.id,
        { page: row.status, reason: row.reason, alert: row.alert },
      ]),
    );
  }

  async setStatus(
    transaction: Knex.Transaction,
    ids: readonly string[],
    status: PageStatus,
  ): Promise<void> {
    await transaction<PageRow>('pages')
      .whereIn('id', [...ids])
      .update({ status });
  }

  /** Calls back what has not left. */
  async cancelQueued(
    transaction: Knex.Transaction,
    alertIds: readonly string[],
  ): Promise<void> {
    await transaction<PageRow>('pages')
      .whereIn('alert_id', [...alertIds])
      .where('status', 'queued')
      .update({ status: 'cancelled' });
  }

  /** What somebody was paged with by an alert is acknowledged. */
  async acknowledge(
    transaction: Knex.Transaction,
    alertId: string,
    userRef: string,
    at: number,
  ): Promise<void> {
    await transaction<PageRow>('pages')
      .where({ alert_id: alertId, user_ref: userRef })
      .whereNull('acknowledged_at')
      .whereNotNull('sent_at')
      .update({ acknowledged_at: at });
  }

  /** Puts pages that were sent at the end of the feed. */
  async recordSent(
    transaction: Knex.Transaction,
    sent: readonly { id: string; at: number; deliveredAt?: number }[],
  ): Promise<void> {
    await recordSentPages(transaction, sent);
  }

  async recordFailure(
    transaction: Knex.Transaction,
    id: string,
    failure: { error: string; final: boolean },
  ): Promise<void> {
    await transaction<PageRow>('pages')
      .where({ id })
      .update({
        status: failure.final ? 'failed' : 'queued',
        error: failure.error,
      });
  }

  /** The pages of one person, or chat channel, in one step of an alert. */
  async siblingsOf(
    transaction: Knex.Transaction,
    id: string,
  ): Promise<PageRow[]> {
    const row = await transaction<PageRow>('pages').where({ id }).first();
    if (!row) return [];
    return transaction<PageRow>('pages')
      .where({ alert_id: row.alert_id, step: row.step, repeat: row.repeat })
      .where(inner =>
        row.user_ref
          ? inner.where('user_ref', row.user_ref)
          : inner.where('id', row.id),
      );
  }

  /** Those of the same person and step, after the transaction. */
  async fatesInStep(id: string): Promise<PageRow[]> {
    return this.#database.transaction(transaction =>
      this.siblingsOf(transaction, id),
    );
  }

  /** The feed after a number, oldest first; canaries are not in it. */
  async feed(
    after: number,
    limit: number,
  ): Promise<{ sequence: number; page: Page }[]> {
    const rows: FedRow[] = await this.#database('pages')
      .join('alerts', 'alerts.id', 'pages.alert_id')
      .where('feed_sequence', '>', after)
      .whereNotNull('user_ref')
      .orderBy('feed_sequence')
      .limit(limit)
      .select('pages.*', 'alerts.number', 'alerts.summary', {
        dedup_key: 'alerts.dedup_key',
      });
    return rows.map(row => ({
      sequence: toInteger(row.feed_sequence ?? 0),
      page: toPage(row),
    }));
  }

  /**
   * Which of some pages, about to be recorded as sent, are the first of their
   * alerts; one of each, with the time of its trigger.
   */
  async firstOfAlerts(
    transaction: Knex.Transaction,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, number>> {
    const rows = await transaction('pages')
      .join('alerts', 'alerts.id', 'pages.alert_id')
      .whereIn('pages.id', [...ids])
      .where({ 'pages.urgency': 'high', 'alerts.canary': false })
      .whereNotExists(
        transaction('pages as others')
          .whereRaw('others.alert_id = pages.alert_id')
          .whereNotNull('others.sent_at')
          .select('others.id'),
      )
      .select('pages.id', 'pages.alert_id', 'alerts.created_at');
    const byAlert = new Map(rows.map(row => [row.alert_id, row]));
    return new Map(
      [...byAlert.values()].map(row => [row.id, toInteger(row.created_at)]),
    );
  }

  /** How long after its trigger the first page of recent alerts left. */
  async firstPageDelays(since: number): Promise<number[]> {
    const rows = await this.#database('pages')
      .join('alerts', 'alerts.id', 'pages.alert_id')
      .where('pages.sent_at', '>', since)
      .where('alerts.created_at', '>', since)
      .where('alerts.canary', false)
      .groupBy('alerts.id', 'alerts.created_at')
      .select('alerts.created_at')
      .min({ first: 'pages.sent_at' })
      .limit(10_000);
    const delays = rows as unknown as { created_at: string; first: string }[];
    return delays.map(row => toInteger(row.first) - toInteger(row.created_at));
  }
}

function toFate(row: PageRow): PageFate {
  return {
    id: row.id,
    userRef: row.user_ref ?? undefined,
    channel: row.channel,
    address: row.address ?? undefined,
    step: row.step,
    status: row.status,
    queuedAt: toIso(row.queued_at),
    dueAt: toIso(row.due_at),
    sentAt: row.sent_at === null ? undefined : toIso(row.sent_at),
    deliveredAt:
      row.delivered_at === null ? undefined : toIso(row.delivered_at),
    error: row.error ?? undefined,
  };
}

function toPage(row: FedRow): Page {
  return {
    id: row.id,
    alertId: row.alert_id,
    alertNumber: toInteger(row.number),
    summary: row.summary,
    dedupKey: row.dedup_key ?? undefined,
    entityRef: row.entity_ref ?? undefined,
    ownerRef: row.owner_ref ?? undefined,
    userRef: row.user_ref ?? '',
    channel: row.channel,
    interrupts: toBoolean(row.interrupts),
    urgency: row.urgency,
    step: row.step,
    drill: toBoolean(row.drill),
    sentAt: toIso(row.sent_at ?? row.queued_at),
    acknowledgedAt:
      row.acknowledged_at === null ? undefined : toIso(row.acknowledged_at),
  };
}
