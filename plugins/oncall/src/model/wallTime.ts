import { DateTime } from 'luxon';

/** An instant on the wall, with its day: `Sun 29 Nov, 03:10`. @internal */
export function wallTimeText(at: string, zone?: string): string {
  return DateTime.fromISO(at, zone ? { zone } : {})
    .setLocale('en-GB')
    .toFormat('ccc d LLL, HH:mm');
}

/** The zone that the reader is in. @internal */
export function ownZone(): string {
  return DateTime.local().zoneName;
}
