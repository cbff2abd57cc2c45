import {
  dateOfWall,
  day,
  Interval,
  wallOfDate,
  ZoneClock,
} from '@operability/backend-kit/time';
import {
  CalendarPeriod,
  defaultWorkWindows,
  Leave,
} from '@operability/plugin-oncall-common';
import { weeklyWindowsIn, withoutDays } from '../time/weeklyWindowsIn';

/** When somebody works, as they have saved it. @internal */
export interface WorkCalendar {
  /** In the order of their first days. */
  periods: readonly CalendarPeriod[];
  leave: readonly Leave[];
}

/** What counts for somebody who has saved nothing. @internal */
export const defaultCalendar: WorkCalendar = {
  periods: [{ windows: defaultWorkWindows }],
  leave: [],
};

/** What a calendar leaves to others to say. @internal */
export interface CalendarSurroundings {
  /** The zone of those who have set none: that of their schedule. */
  timeZone: string;
  /** Local dates of the public holidays of a region. */
  holidaysOf(region: string): readonly string[];
}

/** The hours within a range in which somebody works. @internal */
export function workingTime(
  { periods, leave }: WorkCalendar,
  range: Interval,
  { timeZone, holidaysOf }: CalendarSurroundings,
): Interval[] {
  const clocks = periods.map(period =>
    ZoneClock.of(period.timeZone ?? timeZone),
  );
  const startOf = (index: number) => {
    const from = periods[index].from;
    return from === undefined
      ? -Infinity
      : clocks[index].firstInstantOf(wallOfDate(from));
  };
  return periods.flatMap(({ windows, holidayRegion }, index) => {
    const isLast = index + 1 === periods.length;
    const start = Math.max(range.start, startOf(index));
    const end = Math.min(range.end, isLast ? Infinity : startOf(index + 1));
    if (start >= end) return [];
    const clock = clocks[index];
    const free = [
      ...(holidayRegion ? holidaysOf(holidayRegion).map(wallOfDate) : []),
      ...daysOfLeave(
        leave,
        dateOfWall(clock.wallAt(start)),
        dateOfWall(clock.wallAt(end)),
      ),
    ];
    const hours = weeklyWindowsIn({ start, end }, windows, clock);
    return withoutDays(hours, free, clock);
  });
}

// A year off and a few days: whoever works later than that is not asked to wait.
const lookAheads = [4, 32, 400].map(days => days * day);

/**
 * The first instant from `at` on at which somebody works, `at` itself while
 * they do; undefined where that is not in sight.
 *
 * @internal
 */
export function nextWorkingTime(
  calendar: WorkCalendar,
  at: number,
  surroundings: CalendarSurroundings,
): number | undefined {
  for (const ahead of lookAheads) {
    const range = { start: at, end: at + ahead };
    const [first] = workingTime(calendar, range, surroundings);
    if (first) return first.start;
  }
  return undefined;
}

/** The days of leave between two local dates, both included. */
function daysOfLeave(
  leave: readonly Leave[],
  first: string,
  last: string,
): number[] {
  return leave.flatMap(({ from, to }) => {
    const days: number[] = [];
    const end = wallOfDate(to < last ? to : last);
    let date = wallOfDate(from > first ? from : first);
    for (; date <= end; date += day) days.push(date);
    return days;
  });
}
