import {
  dateOfWall,
  day,
  hour,
  wallOfDate,
  ZoneClock,
} from '@operability/backend-kit/time';
import { OwnBurden } from '@operability/plugin-pager-burden-common';
import { HeldShift } from '../people/onCallHours';
import { nightOf } from './nightOf';

/** Nights with a page, and nights on call. */
export function ownNights(
  pages: readonly { night?: string }[],
  shifts: readonly HeldShift[],
  timeZone: string,
): OwnBurden['nights'] {
  const counts = new Map<string, number>();
  for (const { night } of pages) {
    if (night) counts.set(night, (counts.get(night) ?? 0) + 1);
  }
  const onCall = new Set(shifts.flatMap(shift => nightsHeld(shift, timeZone)));
  return [...new Set([...counts.keys(), ...onCall])].sort().map(date => ({
    date,
    pages: counts.get(date) ?? 0,
    onCall: onCall.has(date),
  }));
}

/** The nights of which somebody held an hour or more. */
function nightsHeld({ start, end }: HeldShift, timeZone: string): string[] {
  const clock = ZoneClock.of(timeZone);
  const nights: string[] = [];
  const first = wallOfDate(dateOfWall(clock.wallAt(start))) - day;
  for (let wall = first; wall <= clock.wallAt(end); wall += day) {
    const begins = clock.firstInstantOf(wall + 22 * hour);
    const ends = clock.firstInstantOf(wall + day + 8 * hour);
    const held = Math.min(end, ends) - Math.max(start, begins);
    const night = nightOf(wall + 22 * hour);
    if (held >= hour && night) nights.push(night);
  }
  return nights;
}
