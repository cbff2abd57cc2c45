import { BudgetMetric } from '@operability/plugin-pager-burden-common';
import { Limit } from './defaultLimits';

/** A limit that was not kept. */
export interface Breach {
  metric: BudgetMetric;
  title: string;
  value: number;
  limit: number;
}

/** What a team's week came to; null or left out where nobody knows. */
export type BudgetValues = Partial<Record<BudgetMetric, number | null>>;

/** The limits that a week did not keep. What is not known breaks nothing. */
export function breachesOf(
  limits: readonly Limit[],
  values: BudgetValues,
): Breach[] {
  return limits.flatMap(({ metric, title, limit, isLeast }) => {
    const value = values[metric] ?? null;
    if (value === null) return [];
    const isKept = isLeast ? value >= limit : value <= limit;
    return isKept ? [] : [{ metric, title, value, limit }];
  });
}
