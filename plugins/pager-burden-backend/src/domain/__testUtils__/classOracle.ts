import { PageClass } from '@operability/plugin-pager-burden-common';
import { DateTime } from 'luxon';
import {
  CalendarPeriod,
  defaultPeriod,
  Responder,
} from '../classify/ResponderCalendar';

/**
 * Reads a class off a calendar as a person would: the date and the time of day
 * as text, each rule a sentence. No wall times, no arithmetic on instants.
 */
export function readClass(
  instant: number,
  { calendar, zones }: Responder,
): { class: PageClass; timeZone: string } {
  const instead = zones.shift ?? zones.team ?? zones.instance;
  const local = (zone?: string) =>
    DateTime.fromMillis(instant, { zone: zone ?? instead });
  let inForce: CalendarPeriod = defaultPeriod;
  for (const period of calendar?.periods ?? []) {
    const today = local(period.timeZone).toISODate()!;
    if (!period.from || today >= period.from) inForce = period;
  }
  const now = local(inForce.timeZone);
  const [today, yesterday] = [now, now.minus({ days: 1 })];
  const time = now.toFormat('HH:mm');
  const worksNow = inForce.windows.some(({ weekday, start, end }) => {
    if (start < end)
      return today.weekday === weekday && start <= time && time < end;
    return (
      (today.weekday === weekday && time >= start) ||
      (yesterday.weekday === weekday && time < end)
    );
  });
  const date = today.toISODate()!;
  const sentences: [PageClass, boolean][] = [
    [
      'leave',
      Boolean(
        calendar?.leave.some(({ from, to }) => from <= date && date <= to),
      ),
    ],
    ['holiday', inForce.holidays.has(date)],
    ['sleep', time < '08:00' || time >= '22:00'],
    ['weekend', ['Sat', 'Sun'].includes(now.toFormat('EEE'))],
    ['working', worksNow],
    ['evening', true],
  ];
  return {
    class: sentences.find(([, holds]) => holds)![0],
    timeZone: inForce.timeZone ?? instead,
  };
}
