import { Interval, ZoneClock } from '@operability/backend-kit/time';
import { Rotation } from '@operability/plugin-oncall-common';
import { intersect } from '../time/Interval';
import { weeklyWindowsIn } from '../time/weeklyWindowsIn';
import { handoversOf } from './Handovers';
import { Segment } from './Segment';

/**
 * Who takes turns within a range, by one rotation alone. Vacant places and
 * hours outside its restrictions are nobody's.
 *
 * @internal
 */
export function rotationSegments(
  rotation: Rotation,
  timeZone: string,
  range: Interval,
): Segment[] {
  const clock = ZoneClock.of(rotation.timeZone ?? timeZone);
  const handovers = handoversOf(rotation, clock);
  const start = Math.max(
    range.start,
    startOf(rotation, handovers.instantOf(0)),
  );
  const end = Math.min(range.end, endOf(rotation));
  if (start >= end) return [];

  const { participants, restrictions } = rotation;
  const source = { type: 'rotation' as const, id: rotation.id };
  const segments: Segment[] = [];
  let n = handovers.lastAt(start);
  let from = start;
  while (from < end) {
    const until = Math.min(handovers.instantOf(n + 1), end);
    const place = participants[n % participants.length];
    if ('userRef' in place && from < until) {
      segments.push({
        start: from,
        end: until,
        userRef: place.userRef,
        source,
      });
    }
    from = until;
    n++;
  }
  return restrictions.length
    ? intersect(segments, weeklyWindowsIn({ start, end }, restrictions, clock))
    : segments;
}

/** When a rotation with a given first handover begins to count. @internal */
export function startOf(
  rotation: Pick<Rotation, 'effectiveFrom'>,
  firstHandover: number,
): number {
  return rotation.effectiveFrom
    ? Math.max(firstHandover, Date.parse(rotation.effectiveFrom))
    : firstHandover;
}

/** When a rotation stops to count. @internal */
export function endOf(rotation: Pick<Rotation, 'effectiveUntil'>): number {
  return rotation.effectiveUntil
    ? Date.parse(rotation.effectiveUntil)
    : Number.POSITIVE_INFINITY;
}
