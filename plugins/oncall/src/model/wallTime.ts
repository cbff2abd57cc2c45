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

/** An instant as a field for date and time holds it, in the reader's zone. @internal */
export function localInputOf(at: string): string {
  return DateTime.fromISO(at).toFormat("yyyy-MM-dd'T'HH:mm");
}

/** The instant in a field for date and time; undefined for none. @internal */
export function instantOf(localInput: string): string | undefined {
  const time = DateTime.fromISO(localInput);
  return time.isValid ? time.toUTC().toISO() ?? undefined : undefined;
}
