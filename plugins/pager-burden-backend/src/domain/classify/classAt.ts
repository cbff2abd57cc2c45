import {
  dateOfWall,
  weekdayOfWall,
  ZoneClock,
} from '@operability/backend-kit/time';
import { PageClass } from '@operability/plugin-pager-burden-common';
import { DailyWindow, isInWindow, openedOn } from './dailyWindow';
import { isOnLeave } from './isOnLeave';
import { Responder } from './ResponderCalendar';
import { zoneAt, ZoneOrigin } from './zoneAt';

/** What an organisation calls night and weekend. */
export interface ClassRules {
  sleep: DailyWindow;
  /** ISO weekdays. */
  weekend: readonly number[];
}

/** 22:00 to 08:00 as PagerDuty has it, and Saturday with Sunday. */
export const defaultClassRules: ClassRules = {
  sleep: { start: '22:00', end: '08:00' },
  weekend: [6, 7],
};

/** What an instant was to the person who was paged. */
export interface ClassifiedInstant {
  class: PageClass;
  /** What their clock showed. */
  wall: number;
  timeZone: string;
  zoneOrigin: ZoneOrigin;
  isZoneEstimated: boolean;
}

/**
 * The part of the responder's own day that an instant falls in. The first that
 * fits counts: leave, holiday, sleep, weekend, working, evening. The partition
 * is our own choice: PagerDuty's hours overlap, and know no holidays.
 *
 * Everything goes by the clock on the wall: a night in which clocks change has
 * nine or eleven hours of sleep, and a doubled 01:30 is sleep twice.
 */
export function classAt(
  instant: number,
  responder: Responder,
  rules = defaultClassRules,
): ClassifiedInstant {
  const { timeZone, origin, isEstimated, period } = zoneAt(instant, responder);
  const wall = ZoneClock.of(timeZone).wallAt(instant);
  const classOfWall = (): PageClass => {
    const date = dateOfWall(wall);
    if (isOnLeave(date, responder.calendar?.leave ?? [])) return 'leave';
    if (period.holidays.has(date)) return 'holiday';
    if (openedOn(wall, rules.sleep) !== undefined) return 'sleep';
    if (rules.weekend.includes(weekdayOfWall(wall))) return 'weekend';
    return isInWindow(wall, period.windows) ? 'working' : 'evening';
  };
  return {
    class: classOfWall(),
    wall,
    timeZone,
    zoneOrigin: origin,
    isZoneEstimated: isEstimated,
  };
}
