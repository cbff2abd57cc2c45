import {
  BudgetDecision,
  BudgetDecisionKind,
  BudgetLimit,
  BudgetMetric,
} from '@operability/plugin-pager-burden-common';

/** What a manager can decide, in words. @internal */
export const decisionWords: Readonly<Record<BudgetDecisionKind, string>> = {
  slowFeatures: 'Slow features down',
  staff: 'Staff the team',
  acceptUntil: 'Accept it until a day',
};

/** Shares are kept from 0 to 1, and shown and typed in percent. */
const isShare = (metric: BudgetMetric) => metric === 'actionableShare';

/** A limit or a value of it, in its unit. @internal */
export function budgetNumber(metric: BudgetMetric, value: number): string {
  const shown = isShare(metric) ? value * 100 : value;
  const digits = shown.toLocaleString(undefined, { maximumFractionDigits: 1 });
  return isShare(metric) ? `${digits} %` : digits;
}

/** `at most 2`, `at least 80 %`. @internal */
export function limitText(
  limit: Pick<BudgetLimit, 'metric' | 'limit' | 'isLeast'>,
): string {
  const way = limit.isLeast ? 'at least' : 'at most';
  return `${way} ${budgetNumber(limit.metric, limit.limit)}`;
}

/** A limit as its field holds it. @internal */
export function limitField({ metric, limit }: BudgetLimit): string {
  return String(isShare(metric) ? Math.round(limit * 1e4) / 100 : limit);
}

/** What a field of a limit holds; NaN where it is no number. @internal */
export function readLimit(metric: BudgetMetric, text: string): number {
  if (!text.trim()) return NaN;
  return isShare(metric) ? Number(text) / 100 : Number(text);
}

/** What a field of a limit is called. @internal */
export function limitLabel({ metric, title, isLeast }: BudgetLimit): string {
  const way = isLeast ? 'at least' : 'at most';
  return `${title}, ${way}${isShare(metric) ? ' (percent)' : ''}`;
}

/** A decision in a sentence. @internal */
export function decisionText(decision: BudgetDecision): string {
  const { until, because } = decision;
  const words =
    decision.decision === 'acceptUntil' && until
      ? `Accepted until ${until}`
      : decisionWords[decision.decision];
  return `${words}, because ${because}`;
}
