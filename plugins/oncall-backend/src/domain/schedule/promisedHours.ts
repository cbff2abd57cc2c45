import { Interval, wallOfDate, ZoneClock } from '@operability/backend-kit/time';
import {
  defaultWorkWindows,
  Schedule,
} from '@operability/plugin-oncall-common';
import { weeklyWindowsIn, withoutDays } from '../time/weeklyWindowsIn';

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
