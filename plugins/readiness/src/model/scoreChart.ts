import { History } from '@operability/plugin-readiness-common';
import { ChartColumn, StackedSeries } from '@operability/ui-kit';
import { DateTime } from 'luxon';

/** The score of a checklist by day, as a chart draws it. @internal */
export function scoreChart(score: History['score']): {
  columns: ChartColumn[];
  series: StackedSeries[];
} {
  return {
    columns: score.map(({ day }) => {
      const date = DateTime.fromISO(day);
      return {
        key: day,
        label: date.toLocaleString({ day: 'numeric', month: 'short' }),
        title: date.toLocaleString(DateTime.DATE_FULL),
        state: 'known',
      };
    }),
    series: [
      {
        key: 'passed',
        keys: ['passed'],
        title: 'Passed',
        color: 0,
        values: score.map(({ passed }) => passed),
      },
      {
        // Grey: what is missing is no series of its own.
        key: 'left',
        keys: ['left'],
        title: 'Left to do',
        values: score.map(({ passed, applicable }) => applicable - passed),
      },
    ],
  };
}
