import { WeekState } from '@operability/plugin-pager-burden-common';

/** Quiet weeks in a row. */
export interface QuietStreak {
  /** Up to the last week that is known. */
  current: number;
  best: number;
  quiet: number;
  /** Weeks that are known at all: what the quiet ones are a share of. */
  known: number;
}

/**
 * The streaks of a team's weeks. They go over known weeks, as the share of
 * quiet weeks does: an unknown week, the one that still runs, and those to come
 * neither break a streak nor lengthen it. Show beside it how many were unknown.
 *
 * @param states - oldest first
 */
export function quietStreak(states: readonly WeekState[]): QuietStreak {
  let [current, best, quiet, known] = [0, 0, 0, 0];
  for (const state of states) {
    if (state === 'quiet' || state === 'disturbed') {
      known += 1;
      current = state === 'quiet' ? current + 1 : 0;
      quiet += state === 'quiet' ? 1 : 0;
      best = Math.max(best, current);
    }
  }
  return { current, best, quiet, known };
}
