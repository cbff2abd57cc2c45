import { BudgetBreach } from '@operability/plugin-pager-burden-common';

/** A limit that was broken: the last time, and how often. @internal */
export interface BrokenLimit {
  latest: BudgetBreach;
  times: number;
}

/**
 * What was broken, by limit: those about which somebody has to decide first,
 * then those that were broken last. A decision is about what a team is going
 * through, and so about the latest week and not about each of them.
 *
 * @internal
 */
export function brokenLimits(breaches: readonly BudgetBreach[]): BrokenLimit[] {
  const byLimit = new Map<string, BrokenLimit>();
  for (const breach of breaches) {
    const { latest = breach, times = 0 } = byLimit.get(breach.metric) ?? {};
    byLimit.set(breach.metric, {
      latest: breach.week > latest.week ? breach : latest,
      times: times + 1,
    });
  }
  const isDue = ({ latest }: BrokenLimit) => (latest.decision ? 1 : 0);
  return [...byLimit.values()].sort(
    (one, other) =>
      isDue(one) - isDue(other) ||
      other.latest.week.localeCompare(one.latest.week),
  );
}
