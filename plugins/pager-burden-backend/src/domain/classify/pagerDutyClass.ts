import { hour, weekdayOfWall } from '@operability/backend-kit/time';
import { PageClass } from '@operability/plugin-pager-burden-common';
import { timeOfWall } from '../time/timeOfWall';

/** PagerDuty's business hours, off hours and sleep hours, in our words. */
export type PagerDutyClass = Extract<
  PageClass,
  'working' | 'evening' | 'sleep'
>;

/**
 * The class that PagerDuty's Insights give to a wall time of the user: sleep
 * 22:00 to 08:00 every day, business 08:00 to 18:00 from Monday to Friday, off
 * hours all the rest. Theirs overlap at the weekend; sleep wins here. They are
 * fixed and know neither holidays nor leave.
 */
export function pagerDutyClass(wall: number): PagerDutyClass {
  const time = timeOfWall(wall);
  if (time >= 22 * hour || time < 8 * hour) return 'sleep';
  return weekdayOfWall(wall) <= 5 && time < 18 * hour ? 'working' : 'evening';
}
