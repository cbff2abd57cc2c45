import { pathCoverage } from '../domain/quiet/pathCoverage';
import { weekBounds } from '../domain/week/weekBounds';

/** For how much of each week a channel was proven; milliseconds by week. */
export interface PathProofs {
  channel: string;
  weeks: Map<string, number>;
}

/**
 * For how much of a week the pager was proven, from 0 to 1: as much as the worst
 * of its channels; of the running week, up to now. A channel counts from its
 * first proof to its last: before and after there was no such channel, or
 * nothing that would prove any.
 */
export function weekCoverage(
  week: string,
  paths: readonly PathProofs[],
  { timeZone, now }: { timeZone: string; now: number },
): number {
  const { start, end } = weekBounds(week, timeZone);
  const length = Math.min(end, now) - start;
  const used = paths.filter(({ weeks }) => isUsedIn(week, [...weeks.keys()]));
  return pathCoverage(
    length,
    used.map(({ channel }) => channel),
    new Map(used.map(({ channel, weeks }) => [channel, weeks.get(week) ?? 0])),
  ).share;
}

function isUsedIn(week: string, proven: readonly string[]): boolean {
  // Used and never proven: such a channel makes every week unknown.
  if (!proven.length) return true;
  const sorted = [...proven].sort();
  return sorted[0] <= week && week <= sorted[sorted.length - 1];
}
