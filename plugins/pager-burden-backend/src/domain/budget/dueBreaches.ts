import { BudgetMetric } from '@operability/plugin-pager-burden-common';

/** As much of a breach as tells whether somebody has to decide about it. */
interface OpenOrDecided {
  team: string;
  metric: BudgetMetric;
  week: string;
  decision?: unknown;
}

/**
 * The breaches that ask a manager for a decision: of each limit of a team the
 * latest, unless it is decided. One decision is about what a team is going
 * through, not about each of its weeks (ours).
 */
export function dueBreaches<Breach extends OpenOrDecided>(
  breaches: readonly Breach[],
): Breach[] {
  const latest = new Map<string, Breach>();
  for (const breach of breaches) {
    const key = `${breach.team} ${breach.metric}`;
    const known = latest.get(key);
    if (!known || breach.week > known.week) latest.set(key, breach);
  }
  return [...latest.values()].filter(({ decision }) => !decision);
}
