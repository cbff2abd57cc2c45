import { Interval } from '@operability/backend-kit/time';
import { HeldShift, onCallHours } from './onCallHours';

/**
 * Among whom the burden of a team lies in a range: whoever was paged for it,
 * and its members who held a shift, though nothing came to them. Without those
 * somebody who is never woken would make the others look even.
 */
export function bearersOf(
  range: Interval,
  {
    paged,
    members,
    shifts,
  }: {
    paged: Iterable<string>;
    members: Iterable<string>;
    shifts: readonly HeldShift[];
  },
): string[] {
  const onCall = [...members].filter(
    member => onCallHours(member, shifts, range) > 0,
  );
  return [...new Set([...paged, ...onCall])];
}
