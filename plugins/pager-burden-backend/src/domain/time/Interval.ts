/** A stretch of time in epoch milliseconds; `end` is not part of it. */
export interface Interval {
  start: number;
  end: number;
}

/** The stretches in order, with those that overlap or touch made one. */
export function unite(intervals: readonly Interval[]): Interval[] {
  const united: Interval[] = [];
  const ordered = intervals
    .filter(({ start, end }) => start < end)
    .sort((one, other) => one.start - other.start);
  for (const { start, end } of ordered) {
    const last = united.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else united.push({ start, end });
  }
  return united;
}

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
