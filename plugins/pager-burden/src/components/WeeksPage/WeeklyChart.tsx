import {
  BurdenWeeks,
  WeeklyGroup,
  WeeklyMeasure,
} from '@operability/plugin-pager-burden-common';
import {
  ChartFrame,
  ColumnState,
  columnSums,
  knownNumber,
  StackedColumnChart,
} from '@operability/ui-kit';
import { useMemo } from 'react';
import {
  groupWords,
  measureUnits,
  measureWords,
} from '../../model/chartFilters';
import { barOf, chartSeries } from '../../model/chartSeries';
import { Bar } from '../../model/pagesBehind';
import { weekColumns } from '../../model/weekColumns';
import { limitText } from '../../model/weekLimits';

const noLimits: readonly (number | undefined)[] = [];

/** @internal */
export interface WeeklyChartProps {
  answer: BurdenWeeks;
  measure: WeeklyMeasure;
  groupBy: WeeklyGroup;
  /** All teams that there are, so that each keeps its colour. */
  known: readonly string[];
  /** The limit of each week, where one team is shown that has one. */
  limits?: readonly (number | undefined)[];
  onOpen: (bar: Bar) => void;
}

/** The talk's chart: pages by week and team, every bar a way to its pages. @internal */
export function WeeklyChart(props: WeeklyChartProps) {
  const { answer, measure, groupBy, known, limits = noLimits, onOpen } = props;
  const columns = useMemo(() => weekColumns(answer), [answer]);
  const series = useMemo(
    () => chartSeries(answer, groupBy, groupBy === 'team' ? known : []),
    [answer, groupBy, known],
  );
  // What is nothing, or not known, leads to nothing.
  const cell = (
    value: number | null | undefined,
    state: ColumnState,
    bar: Bar,
  ) =>
    value
      ? { value: knownNumber(value, state), onOpen: () => onOpen(bar) }
      : knownNumber(value, state);
  const isLimited = limits.some(one => one !== undefined);
  // One object while nothing changes: the chart is not drawn anew then.
  const limit = useMemo(
    () => ({ title: 'the team’s budget for a week', values: limits }),
    [limits],
  );
  const sums = columnSums(answer.series);
  const title = `${measureWords[measure]} by week and ${groupWords[
    groupBy
  ].toLocaleLowerCase()}`;
  return (
    <ChartFrame
      title={title}
      sentence={[answer.sentence, limitText(limits)].filter(Boolean).join(' ')}
      fileName={`pager-burden-${measure}-by-${groupBy}`}
      table={{
        caption: `${title}; weeks begin on Monday in ${answer.timeZone}`,
        columns: [
          'Week',
          'All',
          ...series.map(one => one.title),
          ...(isLimited ? ['Budget'] : []),
        ],
        rows: columns.map(({ key, state, title: week }, index) => [
          week,
          cell(sums[index], state, { week: key }),
          ...series.map(one =>
            cell(one.values[index], state, barOf(key, one, series)),
          ),
          ...(isLimited ? [String(limits[index] ?? '–')] : []),
        ]),
      }}
    >
      <StackedColumnChart
        columns={columns}
        series={series}
        unit={measureUnits[measure]}
        limit={limit}
        onOpen={(column, one) => onOpen(barOf(column.key, one, series))}
      />
    </ChartFrame>
  );
}
