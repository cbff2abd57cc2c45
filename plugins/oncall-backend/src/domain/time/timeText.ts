import { DateTime } from 'luxon';

/** An instant for people of any zone: `Sat 28 Nov, 10:00 UTC`. @internal */
export function timeText(instant: number): string {
  return DateTime.fromMillis(instant, {
    zone: 'utc',
    locale: 'en-GB',
  }).toFormat("ccc d LLL, HH:mm 'UTC'");
}
