import { BudgetMetric } from '@operability/plugin-pager-burden-common';
import { defaultLimits, Limit } from './defaultLimits';

/** The limits that a team set, from a week on. */
export interface BudgetVersion {
  version: number;
  /** The first week that it judges. */
  from: string;
  limits: readonly { metric: BudgetMetric; limit: number }[];
}

/** A limit in force. */
export interface LimitInForce extends Limit {
  isDefault: boolean;
}

/**
 * The limits by which a week is judged: those of then, so that a new budget
 * neither forgives nor blames old weeks. What a version does not name is as
 * for everybody.
 *
 * @param versions - in any order; of one week, the later version counts
 */
export function limitsOf(
  week: string,
  versions: readonly BudgetVersion[],
): LimitInForce[] {
  const inForce = versions
    .filter(({ from }) => from <= week)
    .reduce<BudgetVersion | undefined>(
      (latest, one) => (latest && isLater(latest, one) ? latest : one),
      undefined,
    );
  return defaultLimits.map(limit => {
    const own = inForce?.limits.find(({ metric }) => metric === limit.metric);
    return own
      ? {
          ...limit,
          limit: own.limit,
          source: 'Set by the team',
          isDefault: false,
        }
      : { ...limit, isDefault: true };
  });
}

function isLater(one: BudgetVersion, other: BudgetVersion): boolean {
  return one.from === other.from
    ? one.version > other.version
    : one.from > other.from;
}
