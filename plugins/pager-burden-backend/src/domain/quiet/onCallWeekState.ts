import { WeekState } from '@operability/plugin-pager-burden-common';
import { weekState } from './weekState';

/** From which share of an on-call week on it is somebody's (ours). */
export const heldShare = 0.5;

/**
 * How somebody's on-call week was; undefined where they held less than half of
 * it, which is nobody's quiet week.
 */
export function onCallWeekState({
  held,
  pages,
  coverage,
}: {
  /** The share of the week that they held, from 0 to 1. */
  held: number;
  pages: number;
  coverage: number;
}): WeekState | undefined {
  if (held < heldShare) return undefined;
  return weekState({ pages, coverage });
}
