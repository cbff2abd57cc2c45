import {
  defaultWorkWindows,
  Schedule,
} from '@operability/plugin-oncall-common';
import { Interval } from '../time/Interval';
import { wallOfDate } from '../time/wallTime';
import { weeklyWindowsIn, withoutDays } from '../time/weeklyWindowsIn';
import { ZoneClock } from '../time/ZoneClock';

/** What of a schedule says which hours somebody has to hold. @internal */
export type SchedulePromise = Pick<
  Schedule,
  'timeZone' | 'expected' | 'workHours'
>;

/**
 * The hours within a range that a schedule promises to be held.
 *
 * @param holidays - Local dates of the public holidays of its region.
 * @internal
 */
export function promisedHours(
  schedule: SchedulePromise,
  range: Interval,
  holidays: readonly string[] = [],
): Interval[] {
  if (schedule.expected === 'always') return [range];
  const clock = ZoneClock.of(schedule.timeZone);
  const windows = schedule.workHours?.windows ?? defaultWorkWindows;
  return withoutDays(
    weeklyWindowsIn(range, windows, clock),
    holidays.map(wallOfDate),
    clock,
  );
}
