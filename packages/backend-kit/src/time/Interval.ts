/** A stretch of time in epoch milliseconds; `end` is not part of it. @public */
export interface Interval {
  start: number;
  end: number;
}

/**
 * The stretches in order, with those that overlap or touch made one, and
 * without those that are empty.
 *
 * @public
 */
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
