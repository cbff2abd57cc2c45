/** A weekly stretch of work: ISO weekdays, wall-clock times such as `09:00`. @public */
export interface WorkingWindow {
  weekdays: readonly number[];
  from: string;
  /** May be earlier than `from`: then it ends on the next day. */
  to: string;
}

/** How somebody works from a date on. @public */
export interface CalendarStretch {
  /** The first local date it counts, `YYYY-MM-DD`; always, when left out. */
  from?: string;
  /** An IANA zone; the zone of the shift, when left out. */
  timeZone?: string;
  windows: readonly WorkingWindow[];
  /** Local dates of public holidays in the range asked for. */
  holidays: readonly string[];
}

/** Somebody's calendar. @public */
export interface ResponderCalendar {
  userRef: string;
  /** In the order of their first dates; empty where nothing is known. */
  stretches: readonly CalendarStretch[];
  /** Local dates of leave, both included. */
  leave: readonly { from: string; to: string }[];
  /** Changes whenever anything in it does. */
  version: string;
}

/** A shift that somebody really held. Times are epoch milliseconds. @public */
export interface HeldStretch {
  scheduleId: string;
  userRef: string;
  start: number;
  /** Left out for one that still runs. */
  end?: number;
}

/** Whether a channel was proven to work in an hour. @public */
export interface ProvenHour {
  channel: string;
  /** Its beginning, in epoch milliseconds. */
  hour: number;
  /** How many proofs were due, and how many came through. */
  due: number;
  ok: number;
}

/** A range of time in epoch milliseconds; its end is not part of it. @public */
export interface TimeRange {
  since: number;
  until: number;
}

/**
 * Who works when, who held what, and whether the pager was proven to work:
 * what pages have to be measured against.
 *
 * @public
 */
export interface DutyRecord {
  /** Calendars of people, 1,000 at most; whoever is not known is left out. */
  calendarsOf(
    request: { userRefs: readonly string[] } & TimeRange,
    options: { signal: AbortSignal },
  ): Promise<readonly ResponderCalendar[]>;
  /** Shifts that touch the range. */
  shifts(
    request: { userRef?: string } & TimeRange,
    options: { signal: AbortSignal },
  ): Promise<readonly HeldStretch[]>;
  /** Hours of the range in which a proof was due, on interrupting channels. */
  provenHours(
    request: TimeRange,
    options: { signal: AbortSignal },
  ): Promise<readonly ProvenHour[]>;
}
