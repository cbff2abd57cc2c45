import {
  hour,
  Interval,
  wallOfDate,
  ZoneClock,
} from '@operability/backend-kit/time';
import { mondayOf, weekAfter, weekOfWall, weeksFrom } from './isoWeek';

/** The ISO week of an instant in the reporting zone. */
export function weekAt(instant: number, timeZone: string): string {
  return weekOfWall(ZoneClock.of(timeZone).wallAt(instant));
}

/** From midnight of a week's Monday to that of the next, in the reporting zone. */
export function weekBounds(week: string, timeZone: string): Interval {
  const clock = ZoneClock.of(timeZone);
  const startOf = (one: string) =>
    clock.firstInstantOf(wallOfDate(mondayOf(one)));
  return { start: startOf(week), end: startOf(weekAfter(week)) };
}

/** The weeks that a stretch of time touches, in the reporting zone. */
export function weeksOf({ start, end }: Interval, timeZone: string): string[] {
  if (start >= end) return [];
  return weeksFrom(weekAt(start, timeZone), weekAt(end - 1, timeZone));
}

/** Hours that really pass: a week in which clocks change has 167 or 169. */
export function elapsedHours({ start, end }: Interval): number {
  return (end - start) / hour;
}
