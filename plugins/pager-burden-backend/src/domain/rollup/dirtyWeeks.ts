import { PageFact } from './PageFact';

/** A team's week that has to be added up anew. */
export type DirtyWeek = Pick<PageFact, 'isSample' | 'week' | 'team'>;

/**
 * The weeks that pages which came, went or changed belong to. A page that
 * moved is in two of them, and one whose flag changed is a page that changed.
 *
 * @param changed - pages as they were and as they are, in any order
 */
export function dirtyWeeks(
  changed: readonly (DirtyWeek & Pick<PageFact, 'notCounted'>)[],
): DirtyWeek[] {
  const weeks = new Map<string, DirtyWeek>();
  for (const { isSample, week, team, notCounted } of changed) {
    if (notCounted === undefined) {
      weeks.set(`${isSample} ${week} ${team}`, { isSample, week, team });
    }
  }
  return [...weeks.values()];
}
