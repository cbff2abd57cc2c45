import { toBoolean, toInteger } from '@operability/backend-kit';
import { nextTimer } from '../domain/run/timers';
import { createHash } from 'node:crypto';
import { StoredAlert, StoredEntry } from './StoredAlert';

/** A row of `alerts`. */
export interface AlertRow {
  id: string;
  number: number | string;
  sequence: number;
  status: StoredAlert['status'];
  urgency: StoredAlert['urgency'];
  severity: string | null;
  summary: string;
  details: string | null;
  links: string;
  entity_ref: string | null;
  owner_ref: string | null;
  dedup_key: string | null;
  open_key: string | null;
  key_hash: string;
  drill: boolean | number;
  canary: boolean | number;
  after_hours: boolean | number;
  held_by: string | null;
  created_at: number | string;
  updated_at: number | string;
  resolved_at: number | string | null;
  resolved_automatically: boolean | number;
  created_by: string | null;
  run: string;
  due_at: number | string | null;
  timer_started_at: number | string | null;
  failures: number;
}

/** A row of `alert_timeline`. */
export interface TimelineRow {
  alert_id: string;
  at: number | string;
  type: StoredEntry['type'];
  actor: string | null;
  message: string;
  step: number;
  repeat: number;
}

/** Finds the alerts of a key, whether open or not. */
export function hashOfKey(openKey: string): string {
  return createHash('sha256').update(openKey).digest('hex');
}

/** What moves with a transition. */
export function movingColumns(alert: StoredAlert) {
  const next = nextTimer(alert.run);
  return {
    sequence: alert.sequence,
    status: alert.status,
    urgency: alert.urgency,
    held_by: alert.heldBy ?? null,
    updated_at: alert.updatedAt,
    resolved_at: alert.resolvedAt ?? null,
    resolved_automatically: alert.resolvedAutomatically,
    open_key: alert.status === 'resolved' ? null : alert.openKey ?? null,
    run: JSON.stringify(alert.run),
    due_at: next?.dueAt ?? null,
    timer_started_at: next?.startedAt ?? null,
    failures: alert.failures,
  };
}

export function toAlertRow(alert: StoredAlert): AlertRow {
  return {
    id: alert.id,
    number: alert.number,
    severity: alert.severity ?? null,
    summary: alert.summary,
    details: alert.details === undefined ? null : JSON.stringify(alert.details),
    links: JSON.stringify(alert.links),
    entity_ref: alert.entityRef ?? null,
    owner_ref: alert.ownerRef ?? null,
    dedup_key: alert.dedupKey ?? null,
    key_hash: hashOfKey(
      alert.openKey ?? `${alert.entityRef}\n${alert.summary}`,
    ),
    drill: alert.drill,
    canary: alert.canary,
    after_hours: alert.afterHours,
    created_at: alert.createdAt,
    created_by: alert.createdBy ?? null,
    ...movingColumns(alert),
  };
}

export function toAlert(row: AlertRow): StoredAlert {
  return {
    id: row.id,
    number: toInteger(row.number),
    sequence: row.sequence,
    status: row.status,
    urgency: row.urgency,
    severity: (row.severity as StoredAlert['severity']) ?? undefined,
    summary: row.summary,
    details: row.details === null ? undefined : JSON.parse(row.details),
    links: JSON.parse(row.links),
    entityRef: row.entity_ref ?? undefined,
    ownerRef: row.owner_ref ?? undefined,
    dedupKey: row.dedup_key ?? undefined,
    openKey: row.open_key ?? undefined,
    drill: toBoolean(row.drill),
    canary: toBoolean(row.canary),
    afterHours: toBoolean(row.after_hours),
    heldBy: row.held_by ?? undefined,
    createdAt: toInteger(row.created_at),
    updatedAt: toInteger(row.updated_at),
    resolvedAt:
      row.resolved_at === null ? undefined : toInteger(row.resolved_at),
    resolvedAutomatically: toBoolean(row.resolved_automatically),
    createdBy: row.created_by ?? undefined,
    run: JSON.parse(row.run),
    failures: row.failures,
  };
}

export function toTimelineRow(
  alertId: string,
  entry: StoredEntry,
): TimelineRow {
  return {
    alert_id: alertId,
    at: entry.at,
    type: entry.type,
    actor: entry.actor ?? null,
    message: entry.message,
    step: entry.step,
    repeat: entry.repeat,
  };
}

export function toEntry(row: TimelineRow): StoredEntry {
  return {
    at: toInteger(row.at),
    type: row.type,
    actor: row.actor ?? undefined,
    message: row.message,
    step: row.step,
    repeat: row.repeat,
  };
}
