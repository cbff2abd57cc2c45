import { WeekState } from '@operability/plugin-pager-burden-common';

/** From which share of proven time on a week is known. */
const knownShare = 0.95;

/** Whether so much was proven that a week without pages was a quiet one. */
export function isKnown(coverage: number): boolean {
  return coverage >= knownShare;
}

/**
 * How a week was: disturbed by a page whatever was proven, quiet where the
 * pager was proven on every path, else unknown. "No alerts coming through"
 * would look like the best week ever.
 */
export function weekState({
  pages,
  coverage,
  isRunning = false,
  isComing = false,
}: {
  pages: number;
  coverage: number;
  isRunning?: boolean;
  isComing?: boolean;
}): WeekState {
  if (isComing) return 'coming';
  if (isRunning) return 'running';
  if (pages > 0) return 'disturbed';
  return isKnown(coverage) ? 'quiet' : 'unknown';
}

/** Where a week is from the one that runs. */
export function weekTime(week: string, running: string) {
  return { isRunning: week === running, isComing: week > running };
}
