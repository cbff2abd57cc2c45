import { DateTime, Info, Zone } from 'luxon';

const minute = 60_000;

// Offsets lie between -12 and +14 hours, so a wall time is less than this away
// from every instant that shows it.
const reach = 16 * 60 * minute;

/** An instant as a field for date and time holds it, in a zone. @internal */
export function zonedInputOf(at: string | number, zone: string): string {
  const time =
    typeof at === 'number'
      ? DateTime.fromMillis(at, { zone })
      : DateTime.fromISO(at, { zone });
  return time.isValid ? time.toFormat("yyyy-MM-dd'T'HH:mm") : '';
}

/**
 * The instant in such a field; undefined for none. A time that happens twice is
 * its first occurrence, one that never happens the first instant after the gap,
 * as in the handovers of schedules.
 *
 * @internal
 */
export function instantInZone(input: string, zone: string): string | undefined {
  const wall = DateTime.fromISO(input, { zone: 'utc' });
  const there = Info.normalizeZone(zone);
  if (!wall.isValid || !there.isValid) return undefined;
  return new Date(firstInstantOf(wall.toMillis(), there)).toISOString();
}

function firstInstantOf(wall: number, zone: Zone): number {
  const wallAt = (instant: number) => instant + zone.offset(instant) * minute;
  const [earliest] = [wall - reach, wall + reach]
    .map(near => wall - zone.offset(near) * minute)
    .filter(instant => wallAt(instant) === wall)
    .sort((one, other) => one - other);
  if (earliest !== undefined) return earliest;
  // In a gap: halves the time around it, down to the instant at which it ends.
  let [before, after] = [wall - reach, wall + reach];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (wallAt(middle) < wall) before = middle;
    else after = middle;
  }
  return after;
}

/** When that is for the reader, where their clock reads differently. @internal */
export function elsewhereTime(at: string, zone: string): string | undefined {
  const there = DateTime.fromISO(at, { zone });
  const here = DateTime.fromISO(at).setLocale('en-GB');
  return here.offset === there.offset
    ? undefined
    : `${here.toFormat('ccc d LLL HH:mm')} for you`;
}
