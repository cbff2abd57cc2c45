/** How much of a range the pager was proven for. */
export interface PathCoverage {
  /** Of the worst of its paths, from 0 to 1. */
  share: number;
  paths: { path: string; share: number }[];
}

/**
 * How much of a range every path that a team uses was proven for: each channel
 * that interrupts, and what brings alerts in. It is as good as the worst: a
 * pager of which the telephone is dead is not quiet. A team without any path
 * has proven nothing.
 *
 * @param length - milliseconds of the range; of a running week, up to now
 * @param proven - milliseconds by path; see `provenTime`
 */
export function pathCoverage(
  length: number,
  paths: readonly string[],
  proven: ReadonlyMap<string, number>,
): PathCoverage {
  const shares = [...new Set(paths)].map(path => ({
    path,
    share: length > 0 ? Math.min(1, (proven.get(path) ?? 0) / length) : 0,
  }));
  const share = shares.length ? Math.min(...shares.map(one => one.share)) : 0;
  return { share, paths: shares };
}
