import {
  BurdenWeeks,
  WeeklyGroup,
  WeeklyMeasure,
} from '@operability/plugin-pager-burden-common';
import {
  ChartFrame,
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
  const series = useMemo(
    () => stackSeries(answer.series, otherWords[groupBy]),
    [answer, groupBy],
  );
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
          {
            value: knownNumber(sums[index], state),
            onOpen: () => onOpen({ week: key }),
          },
          ...series.map(({ keys, values }) => ({
            value: knownNumber(values[index], state),
            onOpen: () => onOpen({ week: key, keys }),
          })),
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
