import { toInteger } from '@operability/backend-kit';
import { StoredOverride, StoredSchedule } from './StoredSchedule';

/** A row of `schedules`. */
export interface ScheduleRow {
  id: string;
  name: string;
  owner_ref: string;
  rule: string;
  defined_in: string | null;
  version: number;
  updated_at: number | string;
  updated_by: string | null;
  deleted_at: number | string | null;
}

/** A row of `overrides`. */
export interface OverrideRow {
  id: string;
  schedule_id: string;
  type: 'replace' | 'cover';
  user_ref: string;
  replaces: string | null;
  start_at: number | string;
  end_at: number | string;
  reason: string | null;
  swap_id: string | null;
  created_at: number | string;
  created_by: string | null;
  deleted_at: number | string | null;
}

export function toScheduleRow(
  schedule: StoredSchedule,
): Omit<ScheduleRow, 'deleted_at'> {
  return {
    id: schedule.id,
    name: schedule.name,
    owner_ref: schedule.ownerRef,
    rule: JSON.stringify(schedule.rule),
    defined_in: schedule.definedIn ?? null,
    version: schedule.version,
    updated_at: schedule.updatedAt,
    updated_by: schedule.updatedBy ?? null,
  };
}

export function toSchedule(row: ScheduleRow): StoredSchedule {
  return {
    id: row.id,
    name: row.name,
    ownerRef: row.owner_ref,
    rule: JSON.parse(row.rule),
    definedIn: row.defined_in ?? undefined,
    version: row.version,
    updatedAt: toInteger(row.updated_at),
    updatedBy: row.updated_by ?? undefined,
  };
}

export function toOverride(row: OverrideRow): StoredOverride {
  const common = {
    id: row.id,
    scheduleId: row.schedule_id,
    userRef: row.user_ref,
    start: toInteger(row.start_at),
    end: toInteger(row.end_at),
    reason: row.reason ?? undefined,
    swapId: row.swap_id ?? undefined,
    createdAt: toInteger(row.created_at),
    createdBy: row.created_by ?? undefined,
  };
  return row.type === 'replace' && row.replaces
    ? { ...common, type: 'replace', replaces: row.replaces }
    : { ...common, type: 'cover' };
}

export function toOverrideRow(
  override: StoredOverride,
): Omit<OverrideRow, 'deleted_at'> {
  return {
    id: override.id,
    schedule_id: override.scheduleId,
    type: override.type,
    user_ref: override.userRef,
    replaces: override.type === 'replace' ? override.replaces : null,
    start_at: override.start,
    end_at: override.end,
    reason: override.reason ?? null,
    swap_id: override.swapId ?? null,
    created_at: override.createdAt,
    created_by: override.createdBy ?? null,
  };
}
