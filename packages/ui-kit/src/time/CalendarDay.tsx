import { DateTime } from 'luxon';
import { useMinute } from './useMinute';

/** @public */
export interface CalendarDayProps {
  /** A day without a time, as `YYYY-MM-DD`. */
  day: string;
}

/** A calendar day with its distance from today in its title. @public */
export function CalendarDay({ day }: CalendarDayProps) {
  const today = DateTime.fromMillis(useMinute()).startOf('day');
  const date = DateTime.fromISO(day);
  return (
    <time
      dateTime={day}
      title={date.toRelativeCalendar({ base: today }) ?? undefined}
    >
      {date.toLocaleString(DateTime.DATE_MED)}
    </time>
  );
}
