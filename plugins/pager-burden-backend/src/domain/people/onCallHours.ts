import { hour, Interval } from '@operability/backend-kit/time';
import { coveredTime } from '../time/Interval';

/**
 * What somebody really held of a schedule, overrides taken into account. One
 * that still runs ends now.
 */
export interface HeldShift extends Interval {
  person: string;
}

/** How many hours of a range somebody held; two schedules at once count once. */
export function onCallHours(
  person: string,
  shifts: readonly HeldShift[],
  range: Interval,
): number {
  const own = shifts.filter(shift => shift.person === person);
  return coveredTime(own, range) / hour;
}
