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
  stackSeries,
} from '@operability/ui-kit';
import { useMemo } from 'react';
import {
  groupWords,
  measureUnits,
  measureWords,
  otherWords,
} from '../../model/chartFilters';
import { isPageClass, pageClasses } from '../../model/pageClasses';
import { Bar } from '../../model/pagesBehind';
import { weekColumns } from '../../model/weekColumns';

/** @internal */
export interface WeeklyChartProps {
  answer: BurdenWeeks;
  measure: WeeklyMeasure;
  groupBy: WeeklyGroup;
  onOpen: (bar: Bar) => void;
}

/** The talk's chart: pages by week and team, every bar a way to its pages. @internal */
export function WeeklyChart(props: WeeklyChartProps) {
  const { answer, measure, groupBy, onOpen } = props;
  const columns = useMemo(() => weekColumns(answer), [answer]);
  const series = useMemo(() => {
    const titled = answer.series.map(one =>
      groupBy === 'class' && isPageClass(one.key)
        ? { ...one, title: pageClasses[one.key].word }
        : one,
    );
    return stackSeries(titled, otherWords[groupBy]);
  }, [answer, groupBy]);
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
          ...series.map(({ keys, values }) =>
            cell(values[index], state, { week: key, keys }),
          ),
        ]),
      }}
    >
      <StackedColumnChart
        columns={columns}
        series={series}
        unit={measureUnits[measure]}
        onOpen={(column, { keys }) => onOpen({ week: column.key, keys })}
      />
    </ChartFrame>
  );
}
