import { Rotation } from '@operability/plugin-oncall-common';
import { PlannedOverride } from '../domain/schedule/applyOverrides';
import { ScheduleRule } from '../domain/schedule/scheduleShifts';

/** A schedule as it is kept. */
export interface StoredSchedule {
  id: string;
  name: string;
  ownerRef: string;
  rule: ScheduleRule & { rotations: readonly Rotation[] };
  definedIn?: string;
  version: number;
  updatedAt: number;
  updatedBy?: string;
}

/** An override as it is kept. */
export type StoredOverride = PlannedOverride & {
  scheduleId: string;
  reason?: string;
  createdBy?: string;
};
