import { Interval, unite } from '@operability/backend-kit/time';

/** What of the stretches lies within a range. */
export function clip(
  intervals: readonly Interval[],
  range: Interval,
): Interval[] {
  return intervals
    .map(({ start, end }) => ({
      start: Math.max(start, range.start),
      end: Math.min(end, range.end),
    }))
    .filter(({ start, end }) => start < end);
}

/** Milliseconds of a range that one stretch or more covers. */
export function coveredTime(
  intervals: readonly Interval[],
  range: Interval,
): number {
  return unite(clip(intervals, range)).reduce(
    (sum, { start, end }) => sum + end - start,
    0,
  );
}
