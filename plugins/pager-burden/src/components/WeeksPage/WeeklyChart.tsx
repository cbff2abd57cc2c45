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

/** @internal */
export interface WeeklyChartProps {
  answer: BurdenWeeks;
  measure: WeeklyMeasure;
  groupBy: WeeklyGroup;
  /** All teams that there are, so that each keeps its colour. */
  known: readonly string[];
  onOpen: (bar: Bar) => void;
}

/** The talk's chart: pages by week and team, every bar a way to its pages. @internal */
export function WeeklyChart(props: WeeklyChartProps) {
  const { answer, measure, groupBy, known, onOpen } = props;
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
  const sums = columnSums(answer.series);
  const title = `${measureWords[measure]} by week and ${groupWords[
    groupBy
  ].toLocaleLowerCase()}`;
  return (
    <ChartFrame
      title={title}
      sentence={answer.sentence}
      fileName={`pager-burden-${measure}-by-${groupBy}`}
      table={{
        caption: `${title}; weeks begin on Monday in ${answer.timeZone}`,
        columns: ['Week', 'All', ...series.map(one => one.title)],
        rows: columns.map(({ key, state, title: week }, index) => [
          week,
          cell(sums[index], state, { week: key }),
          ...series.map(one =>
            cell(one.values[index], state, barOf(key, one, series)),
          ),
        ]),
      }}
    >
      <StackedColumnChart
        columns={columns}
        series={series}
        unit={measureUnits[measure]}
        onOpen={(column, one) => onOpen(barOf(column.key, one, series))}
      />
    </ChartFrame>
  );
}
