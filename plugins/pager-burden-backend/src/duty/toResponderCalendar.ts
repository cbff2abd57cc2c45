import { ZoneClock } from '@operability/backend-kit/time';
import { ResponderCalendar as ToldCalendar } from '@operability/plugin-pager-burden-node';
import { ResponderCalendar } from '../domain/classify/ResponderCalendar';

/** A calendar as the rules read it; a zone that there is none of counts as not set. */
export function toResponderCalendar(
  told: Pick<ToldCalendar, 'stretches' | 'leave'>,
): ResponderCalendar | undefined {
  if (!told.stretches.length && !told.leave.length) return undefined;
  return {
    leave: told.leave,
    periods: told.stretches.map(({ from, timeZone, windows, holidays }) => ({
      from,
      timeZone: isZone(timeZone) ? timeZone : undefined,
      holidays: new Set(holidays),
      windows: windows.flatMap(window =>
        window.weekdays.map(weekday => ({
          weekday,
          start: window.from,
          end: window.to,
        })),
      ),
    })),
  };
}

function isZone(timeZone: string | undefined): boolean {
  if (timeZone === undefined) return false;
  try {
    ZoneClock.of(timeZone);
    return true;
  } catch {
    return false;
  }
}
