import { BudgetMetric } from '@operability/plugin-pager-burden-common';
import { defaultLimits } from './defaultLimits';

/** Why a limit cannot be set; undefined where it can. */
export function admitLimit(
  metric: BudgetMetric,
  limit: number,
): string | undefined {
  const { title, isShare } = defaultLimits.find(one => one.metric === metric)!;
  if (!Number.isFinite(limit) || limit < 0) {
    return `${title}: the limit must not be below 0`;
  }
  if (isShare && limit > 1) {
    return `${title}: a share is between 0 and 1`;
  }
  if (metric === 'quietWeeksInFour' && limit > 4) {
    return `${title}: four weeks have at most 4`;
  }
  return undefined;
}
