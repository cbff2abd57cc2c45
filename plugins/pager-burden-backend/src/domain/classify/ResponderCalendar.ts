/** Hours of a weekday; an end at or before the start is on the next day. */
export interface WorkWindow {
  /** ISO weekday on which it starts, 1 = Monday. */
  weekday: number;
  start: string;
  end: string;
}

/** How somebody works from a date on. */
export interface CalendarPeriod {
  /** The first local day it counts; only the first period may leave it out. */
  from?: string;
  /** Left out where they have set none. */
  timeZone?: string;
  windows: readonly WorkWindow[];
  /** Local dates on which their region has a holiday. */
  holidays: ReadonlySet<string>;
}

/** Local days off, both ends included. */
export interface Leave {
  from: string;
  to: string;
}

/** When somebody works, as they have saved it. */
export interface ResponderCalendar {
  /** In the order of their first days. */
  periods: readonly CalendarPeriod[];
  leave: readonly Leave[];
}

/** Where a zone is looked for when the responder has set none at that date. */
export interface FallbackZones {
  /** Of the shift's override: somebody who travels. */
  shift?: string;
  team?: string;
  instance: string;
}

/** Whoever was paged. */
export interface Responder {
  /** Left out for somebody who has saved nothing. */
  calendar?: ResponderCalendar;
  zones: FallbackZones;
}

/** Monday to Friday, 09:00 to 18:00, as on-call has it for everybody. */
export const defaultPeriod: CalendarPeriod = {
  windows: [1, 2, 3, 4, 5].map(weekday => ({
    weekday,
    start: '09:00',
    end: '18:00',
  })),
  holidays: new Set(),
};
