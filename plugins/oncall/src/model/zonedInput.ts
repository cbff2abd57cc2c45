import { DateTime } from 'luxon';

/** An instant as a field for date and time holds it, in a zone. @internal */
export function zonedInputOf(at: string | number, zone: string): string {
  const time =
    typeof at === 'number'
      ? DateTime.fromMillis(at, { zone })
      : DateTime.fromISO(at, { zone });
  return time.isValid ? time.toFormat("yyyy-MM-dd'T'HH:mm") : '';
}

/** The instant in such a field; undefined for none. @internal */
export function instantInZone(input: string, zone: string): string | undefined {
  const time = DateTime.fromISO(input, { zone });
  return time.isValid ? time.toUTC().toISO() ?? undefined : undefined;
}

/** When that is for the reader, where their clock reads differently. @internal */
export function elsewhereTime(at: string, zone: string): string | undefined {
  const there = DateTime.fromISO(at, { zone });
  const here = DateTime.fromISO(at).setLocale('en-GB');
  return here.offset === there.offset
    ? undefined
    : `${here.toFormat('ccc d LLL HH:mm')} for you`;
}
