import { BurdenWeeks } from '@operability/plugin-pager-burden-common';
import { ChartColumn, columnSums, ColumnState } from '@operability/ui-kit';
import { weekLabel, weekTitle } from './weekText';

/** For how much of a week the pager must be proven, for nothing to mean quiet. */
const provenShare = 0.95;

/**
 * The weeks of a chart and how far each can be trusted: without a page it is
 * unknown unless the pager was proven, with pages there may have been more.
 *
 * @internal
 */
export function weekColumns(answer: BurdenWeeks): ChartColumn[] {
  const sums = columnSums(answer.series);
  return answer.weeks.map((week, index) => ({
    key: week,
    label: weekLabel(week),
    title: weekTitle(week),
    state:
      week === answer.running
        ? 'running'
        : stateOf(sums[index] ?? null, answer.coverage[index] ?? 0),
  }));
}

/** How far a week's number can be trusted. @internal */
export function stateOf(value: number | null, coverage: number): ColumnState {
  if (value === null) return 'unknown';
  if (coverage >= provenShare) return 'known';
  return value > 0 ? 'partly' : 'unknown';
}

/**
 * The answer without the weeks before the first page: nothing was counted then.
 *
 * @internal
 */
export function fromFirstPage(answer: BurdenWeeks): BurdenWeeks {
  const first = columnSums(answer.series).findIndex(sum => sum);
  if (first <= 0) return answer;
  return {
    ...answer,
    weeks: answer.weeks.slice(first),
    coverage: answer.coverage.slice(first),
    series: answer.series.map(one => ({
      ...one,
      values: one.values.slice(first),
      ...(one.coverage && { coverage: one.coverage.slice(first) }),
    })),
  };
}
