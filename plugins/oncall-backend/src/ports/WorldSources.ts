import { Interval } from '@operability/backend-kit/time';
import { Knex } from 'knex';
import { WorkCalendar } from '../domain/calendar/workingTime';
import { PlannedOverride } from '../domain/schedule/applyOverrides';
import { ScheduleRule } from '../domain/schedule/scheduleShifts';
import { Ladder } from '../domain/run/AlertRun';
import { KnownPolicy } from './OnCallWorld';

/** A schedule as the world needs it; `version` moves with its overrides too. */
export interface KnownSchedule {
  id: string;
  name: string;
  ownerRef: string;
  definedIn?: string;
  version: number;
  rule: ScheduleRule;
  overrides: readonly PlannedOverride[];
}

/** Maintenance of entities, and of all that groups own. */
export interface KnownMaintenance extends Interval {
  targets: readonly string[];
}

/**
 * Where the world is read from: each source reads its whole topic in a few
 * queries, and is asked again when the topic's revision has moved.
 */
export interface WorldSources {
  schedules: { allSchedules(now: number): Promise<KnownSchedule[]> };
  policies: {
    allPolicies(): Promise<KnownPolicy[]>;
    /** Entity to policy, as assigned in the portal. */
    allAssignments(): Promise<ReadonlyMap<string, string>>;
    /** A version that may be older than today's, or deleted since. */
    ladder(
      pinned: { id: string; version: number },
      database?: Knex,
    ): Promise<Ladder | undefined>;
  };
  people: {
    /** Calendars of those who have saved one. */
    allCalendars(): Promise<ReadonlyMap<string, WorkCalendar>>;
    /** Those who have a contact of their own that works. */
    withOwnContact(): Promise<ReadonlySet<string>>;
    /** Whether everybody in the catalog is reached by some channel anyway. */
    everybodyIsReachable: boolean;
  };
  maintenance: {
    /** Those that have not ended. */
    openMaintenance(now: number): Promise<KnownMaintenance[]>;
  };
}
