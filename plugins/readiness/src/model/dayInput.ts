import { DateTime } from 'luxon';

/** The end of a day in the reader's zone, as an instant; undefined for no day. @internal */
export function endOfDay(day: string): string | undefined {
  const date = DateTime.fromISO(day).endOf('day');
  return date.isValid ? date.toUTC().toISO() ?? undefined : undefined;
}

/** The day that lies so many days after an instant, as a date field holds it. @internal */
export function dayAfter(now: number, days: number): string {
  return DateTime.fromMillis(now).plus({ days }).toISODate() ?? '';
}

/** A time of the reader's zone as an instant; undefined for none. @internal */
export function instantOf(time: string): string | undefined {
  const date = DateTime.fromISO(time);
  return date.isValid ? date.toUTC().toISO() ?? undefined : undefined;
}
