import {
  day,
  Interval,
  startOfWallDay,
  timeOfDay,
  unite,
  weekdayOfWall,
  ZoneClock,
} from '@operability/backend-kit/time';
import { WeeklyWindow } from '@operability/plugin-oncall-common';
import { intersect, subtract } from './Interval';

/**
 * The hours of weekly windows within a range, in order; those that touch are
 * one. A window starts with the first occurrence of its start and ends with the
 * last of its end.
 *
 * @internal
 */
export function weeklyWindowsIn(
  range: Interval,
  windows: readonly WeeklyWindow[],
  clock: ZoneClock,
): Interval[] {
  const hours = windows.map(({ weekdays, from, to }) => {
    const [start, end] = [timeOfDay(from), timeOfDay(to)];
    return { weekdays, start, end: end <= start ? end + day : end };
  });
  const lastDay = clock.wallAt(range.end);
  const found: Interval[] = [];
  // A window that started the day before may reach into the range.
  let date = startOfWallDay(clock.wallAt(range.start)) - day;
  for (; date <= lastDay; date += day) {
    const weekday = weekdayOfWall(date);
    for (const window of hours) {
      if (!window.weekdays.includes(weekday)) continue;
      const start = clock.firstInstantOf(date + window.start);
      const end = clock.lastInstantOf(date + window.end);
      if (start < end) found.push({ start, end });
    }
  }
  return intersect(unite(found), [range]);
}

/** Takes whole local days, given by the wall time they start at, out. @internal */
export function withoutDays(
  stretches: readonly Interval[],
  dates: readonly number[],
  clock: ZoneClock,
): Interval[] {
  const days = dates.map(date => ({
    start: clock.firstInstantOf(date),
    end: clock.firstInstantOf(date + day),
  }));
  return subtract(stretches, unite(days));
}
