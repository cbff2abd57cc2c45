/** A limit of columns beside each other, the first and the last included. @internal */
export interface LimitSegment {
  first: number;
  last: number;
  value: number;
}

/** Joins columns of the same limit; where there is none, nothing is drawn. @internal */
export function limitSegments(
  values: readonly (number | undefined)[],
): LimitSegment[] {
  const segments: LimitSegment[] = [];
  for (const [index, value] of values.entries()) {
    const before = segments[segments.length - 1];
    if (value === undefined) continue;
    if (before?.last === index - 1 && before.value === value) {
      before.last = index;
    } else segments.push({ first: index, last: index, value });
  }
  return segments;
}
