import { wallOfDate, ZoneClock } from '@operability/backend-kit/time';
import {
  CalendarPeriod,
  defaultPeriod,
  FallbackZones,
  Responder,
} from './ResponderCalendar';

/** Where a zone was found, the best first. */
export type ZoneOrigin = 'responder' | 'shift' | 'team' | 'instance';

/** The clock that somebody lives by at an instant. */
export interface ZoneAt {
  timeZone: string;
  origin: ZoneOrigin;
  /** Not the responder's own zone, for want of one: shown as an estimate. */
  isEstimated: boolean;
  /** The part of the calendar that counts then. */
  period: CalendarPeriod;
}

/**
 * The zone of a responder at an instant: their own at that date, else that of
 * the shift's override, else the team's, else the instance's.
 */
export function zoneAt(
  instant: number,
  { calendar, zones }: Responder,
): ZoneAt {
  const { timeZone, origin } = fallbackOf(zones);
  const period =
    calendar?.periods.findLast(one => startOf(one, timeZone) <= instant) ??
    defaultPeriod;
  return period.timeZone === undefined
    ? { timeZone, origin, isEstimated: true, period }
    : {
        timeZone: period.timeZone,
        origin: 'responder',
        isEstimated: false,
        period,
      };
}

/** The first instant at which a period of a calendar counts. */
function startOf({ from, timeZone }: CalendarPeriod, fallback: string): number {
  return from === undefined
    ? -Infinity
    : ZoneClock.of(timeZone ?? fallback).firstInstantOf(wallOfDate(from));
}

/** The zone of whoever has set none. */
export function fallbackOf({ shift, team, instance }: FallbackZones): {
  timeZone: string;
  origin: ZoneOrigin;
} {
  if (shift !== undefined) return { timeZone: shift, origin: 'shift' };
  if (team !== undefined) return { timeZone: team, origin: 'team' };
  return { timeZone: instance, origin: 'instance' };
}
