import { Interval } from '@operability/backend-kit/time';

/** What of each stretch lies within others, which are ordered and apart. @internal */
export function intersect<Stretch extends Interval>(
  stretches: readonly Stretch[],
  others: readonly Interval[],
): Stretch[] {
  return sweep(stretches, others, (stretch, met) =>
    met.map(({ start, end }) => ({
      ...stretch,
      start: Math.max(start, stretch.start),
      end: Math.min(end, stretch.end),
    })),
  );
}

/** What of each stretch lies outside others, which are ordered and apart. @internal */
export function subtract<Stretch extends Interval>(
  stretches: readonly Stretch[],
  others: readonly Interval[],
): Stretch[] {
  return sweep(stretches, others, (stretch, met) => {
    if (!met.length) return [stretch];
    const edges = [
      stretch.start,
      ...met.flatMap(({ start, end }) => [start, end]),
      stretch.end,
    ];
    const rest: Stretch[] = [];
    for (let index = 0; index < edges.length; index += 2) {
      const [start, end] = [edges[index], edges[index + 1]];
      if (start < end) rest.push({ ...stretch, start, end });
    }
    return rest;
  });
}

/** How many milliseconds the stretches are long together. @internal */
export function totalLength(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Orders by start. @internal */
export function byStart(one: Interval, other: Interval): number {
  return one.start - other.start;
}

/** Meets each of the ordered stretches with the others that it overlaps, in one pass. */
function sweep<Stretch extends Interval>(
  stretches: readonly Stretch[],
  others: readonly Interval[],
  meet: (stretch: Stretch, met: Interval[]) => Stretch[],
): Stretch[] {
  const result: Stretch[] = [];
  let next = 0;
  for (const stretch of stretches) {
    while (next < others.length && others[next].end <= stretch.start) next++;
    const met: Interval[] = [];
    for (
      let index = next;
      index < others.length && others[index].start < stretch.end;
      index++
    ) {
      met.push(others[index]);
    }
    result.push(...meet(stretch, met));
  }
  return result;
}
