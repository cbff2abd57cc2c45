import {
  BudgetDecision,
  BudgetMetric,
} from '@operability/plugin-pager-burden-common';
import { mondayOf } from '../week/isoWeek';

/**
 * Breaches with what was decided about each: about itself, else about an earlier
 * one that was accepted until a day after its week began.
 */
export function decidedBreaches<
  Breach extends { metric: BudgetMetric; week: string },
>(
  breaches: readonly Breach[],
  decisions: readonly BudgetDecision[],
): (Breach & { decision?: BudgetDecision })[] {
  return breaches.map(breach => {
    const about = decisions.filter(({ metric }) => metric === breach.metric);
    const decision =
      about.find(({ week }) => week === breach.week) ??
      about.find(
        ({ week, until }) =>
          until !== undefined &&
          week < breach.week &&
          mondayOf(breach.week) < until,
      );
    return decision ? { ...breach, decision } : breach;
  });
}
