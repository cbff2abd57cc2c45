import { dateOfWall, ZoneClock } from '@operability/backend-kit/time';
import { WorkHours } from '@operability/plugin-oncall-common';
import { weeklyWindowsIn } from './weeklyWindowsIn';

/**
 * Whether an instant lies in work hours. A public holiday is after hours.
 *
 * @param holidays - Local dates.
 * @internal
 */
export function isWorkTime(
  { timeZone, windows }: Pick<WorkHours, 'timeZone' | 'windows'>,
  holidays: readonly string[],
  at: number,
): boolean {
  const clock = ZoneClock.of(timeZone);
  return (
    weeklyWindowsIn({ start: at, end: at + 1 }, windows, clock).length > 0 &&
    !holidays.includes(dateOfWall(clock.wallAt(at)))
  );
}
