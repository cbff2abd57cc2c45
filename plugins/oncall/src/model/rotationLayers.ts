import { Rotation, Schedule, Shift } from '@operability/plugin-oncall-common';
import { Span } from './timelineRange';

/** A rotation over time: with those that it took over from. @internal */
export interface RotationLayer {
  id: string;
  name: string;
  /** Itself and those before it. */
  rotationIds: string[];
}

/** Who would be on call by one layer alone. @internal */
export interface LayerSegment extends Span {
  userRef: string;
}

/**
 * The rotations of a schedule as the layers that its owners see: a changed
 * rotation and its successor are one.
 *
 * @internal
 */
export function rotationLayers({ rotations }: Schedule): RotationLayer[] {
  const byId = new Map(rotations.map(one => [one.id, one]));
  const taken = new Set(rotations.flatMap(({ succeeds }) => succeeds ?? []));
  return rotations
    .filter(({ id }) => !taken.has(id))
    .map(({ id, name }) => ({ id, name, rotationIds: chainOf(id, byId) }));
}

function chainOf(id: string, byId: ReadonlyMap<string, Rotation>): string[] {
  const chain: string[] = [];
  let current = byId.get(id);
  while (current && !chain.includes(current.id)) {
    chain.push(current.id);
    current = current.succeeds ? byId.get(current.succeeds) : undefined;
  }
  return chain;
}

/**
 * Who would be on call by one layer alone. What is to come is known of each
 * rotation; of the past there is what was left of it in the final row.
 *
 * @param own - what each rotation alone gives, by its id
 * @internal
 */
export function layerSegments(
  { rotationIds }: RotationLayer,
  final: readonly Shift[],
  own: ReadonlyMap<string, readonly Shift[]>,
): LayerSegment[] {
  const left = final.filter(
    ({ source }) =>
      source.type === 'rotation' && rotationIds.includes(source.id),
  );
  return unite([...left, ...rotationIds.flatMap(id => own.get(id) ?? [])]);
}

/** Stretches of one person that touch or overlap become one. */
function unite(shifts: readonly Shift[]): LayerSegment[] {
  const segments = shifts
    .map(({ start, end, userRef }) => ({
      start: Date.parse(start),
      end: Date.parse(end),
      userRef,
    }))
    .sort((one, other) => one.start - other.start);
  const united: LayerSegment[] = [];
  for (const segment of segments) {
    const last = united.findLast(({ userRef }) => userRef === segment.userRef);
    if (last && last.end >= segment.start) {
      last.end = Math.max(last.end, segment.end);
    } else {
      united.push({ ...segment });
    }
  }
  return united;
}
