import {
  AlertStatus,
  Policy,
  Recipient,
  Urgency,
} from '@operability/plugin-oncall-common';

/** What of a policy decides how an alert climbs. @internal */
export type Ladder = Pick<
  Policy,
  | 'id'
  | 'name'
  | 'version'
  | 'steps'
  | 'workHours'
  | 'repeat'
  | 'ackTimeout'
  | 'lastResort'
>;

/** What a run can wait for. @internal */
export type TimerType =
  | 'quiet'
  | 'unsnooze'
  | 'unacknowledge'
  | 'begin'
  | 'escalate'
  | 'handover';

/**
 * A moment that a run waits for, in epoch milliseconds. One that was set as a
 * wait keeps its start and length, so that it can be set anew when the clock
 * turns out to have been ahead; one set for a time of day does not.
 *
 * @internal
 */
export interface Timer {
  dueAt: number;
  startedAt?: number;
  delay?: number;
}

/** A low alert that waits for somebody's working windows. @internal */
export interface Delivery {
  userRef: string;
  /** The schedule they hold, which hands the delivery over with itself. */
  scheduleId?: string;
  dueAt: number;
}

/**
 * Where an alert is on its way: a plain value that a store keeps as one row, as
 * JSON beside the columns that `nextTimer` and the ids give.
 *
 * @internal
 */
export interface AlertRun {
  alertId: string;
  status: AlertStatus;
  urgency: Urgency;
  /** The version of the policy in force; left out while there is none. */
  policy?: { id: string; version: number };
  /**
   * `waiting` until the first page, `once` for a low alert, which does not
   * climb, and `lastResort` when the ladder has nobody left.
   */
  phase: 'waiting' | 'ladder' | 'lastResort' | 'once';
  /** Counted from 1; 0 for the last resort. While waiting, the step to come. */
  step: number;
  /** How often the ladder has been climbed again. */
  repeat: number;
  /** Counts transitions; makes the idempotency keys of pages. */
  sequence: number;
  heldBy?: string;
  /** Who is asked at the moment. */
  assigned: Recipient[];
  /** Everybody asked so far, who may always acknowledge. */
  paged: string[];
  /** Those of the current step whom no channel has reached. */
  unreached: string[];
  /** The schedules of the current step, and who held them at the last look. */
  watched: { scheduleIds: string[]; holders: string[] };
  /** Low urgency: who is yet to be told. */
  deliveries: Delivery[];
  /** It resolves only after quiet minutes. */
  flapping: boolean;
  /** Until when maintenance keeps it from paging; may lie in the past. */
  heldUntil?: number;
  timers: Partial<Record<TimerType, Timer>>;
}
