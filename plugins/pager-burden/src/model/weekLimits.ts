import {
  BudgetMetric,
  TeamBudget,
  WeeklyMeasure,
} from '@operability/plugin-pager-burden-common';

/** The limit that counts by the week just what a measure shows; most have none. */
const metricOf: Readonly<Partial<Record<WeeklyMeasure, BudgetMetric>>> = {
  unsocial: 'unsocialInterruptions',
};

/** Whether some limit of a budget is one of this measure. @internal */
export const hasLimit = (measure: WeeklyMeasure) =>
  metricOf[measure] !== undefined;

/**
 * The limit of each week, by the budget of then; undefined where none fits the
 * measure, or where it was the default of then, which only a budget tells that
 * still has it.
 *
 * @internal
 */
export function weekLimits(
  { limits, history }: Pick<TeamBudget, 'limits' | 'history'>,
  weeks: readonly string[],
  measure: WeeklyMeasure,
): (number | undefined)[] {
  const metric = metricOf[measure];
  if (!metric) return weeks.map(() => undefined);
  const now = limits.find(one => one.metric === metric);
  const fallback = now?.isDefault ? now.limit : undefined;
  const versions = [...history].sort(
    (one, other) =>
      one.from.localeCompare(other.from) || one.version - other.version,
  );
  return weeks.map(week => {
    const inForce = versions.findLast(({ from }) => from <= week);
    const own = inForce?.limits.find(one => one.metric === metric);
    return own?.limit ?? fallback;
  });
}

/** `The team’s budget is at most 2 a week.`, by the last week; empty where there is none. @internal */
export function limitText(values: readonly (number | undefined)[]): string {
  const last = values[values.length - 1];
  return last === undefined
    ? ''
    : `The team’s budget is at most ${last} a week.`;
}
