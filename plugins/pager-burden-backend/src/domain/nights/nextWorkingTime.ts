import {
  dateOfWall,
  day,
  startOfWallDay,
  timeOfDay,
  ZoneClock,
} from '@operability/backend-kit/time';
import { isInWindow } from '../classify/dailyWindow';
import { isOnLeave } from '../classify/isOnLeave';
import { defaultPeriod, Responder } from '../classify/ResponderCalendar';
import { fallbackOf, zoneAt } from '../classify/zoneAt';

// A year off and a few days: whoever works later than that has rested.
const lookAheads = [4, 32, 400];

/**
 * Whether somebody's calendar has them at work, on a weekend as well where
 * they have hours then; not on leave, nor on a holiday.
 */
export function isAtWork(instant: number, responder: Responder): boolean {
  const { timeZone, period } = zoneAt(instant, responder);
  const wall = ZoneClock.of(timeZone).wallAt(instant);
  const date = dateOfWall(wall);
  return (
    isInWindow(wall, period.windows) &&
    !period.holidays.has(date) &&
    !isOnLeave(date, responder.calendar?.leave ?? [])
  );
}

/**
 * The first instant from `after` on at which somebody is at work; undefined
 * where that is not in sight.
 */
export function nextWorkingTime(
  after: number,
  responder: Responder,
): number | undefined {
  if (isAtWork(after, responder)) return after;
  for (const days of lookAheads) {
    const found = changesWithin(after, days, responder).find(instant =>
      isAtWork(instant, responder),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * When somebody may begin to work, whichever part of the calendar counts then:
 * at the starts of their hours, and at midnight, when a leave or a holiday ends
 * or new hours begin.
 */
function changesWithin(
  after: number,
  days: number,
  { calendar, zones }: Responder,
): number[] {
  const changes = new Set<number>();
  for (const period of [defaultPeriod, ...(calendar?.periods ?? [])]) {
    const clock = ZoneClock.of(period.timeZone ?? fallbackOf(zones).timeZone);
    const today = startOfWallDay(clock.wallAt(after));
    const starts = period.windows.map(({ start }) => timeOfDay(start));
    for (let ahead = 0; ahead <= days; ahead += 1) {
      for (const time of [0, ...starts]) {
        changes.add(clock.firstInstantOf(today + ahead * day + time));
      }
    }
  }
  return [...changes]
    .filter(instant => instant > after && instant < after + days * day)
    .sort((one, other) => one - other);
}
