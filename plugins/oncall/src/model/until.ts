import { DateTime } from 'luxon';

/**
 * Until when somebody holds something: `Mon 09:00`, with the date when it is
 * more than six days away.
 *
 * @param zone - left out for the reader's own
 * @internal
 */
export function untilText(at: string, now: number, zone?: string): string {
  const instant = DateTime.fromISO(at, zone ? { zone } : {});
  const isNear = instant.toMillis() - now < 6 * 86_400_000;
  return instant
    .setLocale('en-GB')
    .toFormat(isNear ? 'ccc HH:mm' : 'd LLL HH:mm');
}

/** The same time in another zone, where it reads differently. @internal */
export function elsewhereText(
  at: string,
  now: number,
  zone: string,
): string | undefined {
  const here = untilText(at, now);
  const there = untilText(at, now, zone);
  return here === there ? undefined : `${there} in ${zoneTitle(zone)}`;
}

/** The name of a zone as people say it: `Los Angeles`. @internal */
export function zoneTitle(zone: string): string {
  return zone.split('/').at(-1)?.replace(/_/g, ' ') ?? zone;
}
