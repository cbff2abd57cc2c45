import { coveredTime, Interval } from '../time/Interval';

/** A stretch in which a way to people was proven to work. */
export interface ProvenStretch extends Interval {
  /** A channel that interrupts, or what brings pages in. */
  path: string;
}

/** How much of a range the pager was proven for. */
export interface PathCoverage {
  /** Of the worst of its paths, from 0 to 1. */
  share: number;
  paths: { path: string; share: number }[];
}

/**
 * How much of a range every path that a team uses was proven for. It is as
 * good as the worst: a pager of which the telephone is dead is not quiet. A
 * team without any path has proven nothing.
 *
 * @param range - for a running week, up to now
 */
export function pathCoverage(
  range: Interval,
  paths: readonly string[],
  proven: readonly ProvenStretch[],
): PathCoverage {
  const length = range.end - range.start;
  const shares = [...new Set(paths)].map(path => {
    const covered = coveredTime(
      proven.filter(stretch => stretch.path === path),
      range,
    );
    return { path, share: length > 0 ? covered / length : 0 };
  });
  const share = shares.length
    ? Math.min(...shares.map(one => one.share))
    : 0;
  return { share, paths: shares };
}
