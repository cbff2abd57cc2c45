import { makeStyles, useTheme } from '@material-ui/core/styles';
import { lazy, Suspense } from 'react';
import { LoadingLines } from '../list';
import { toneColor } from '../theme';
import { ChartColumn } from './chartColumn';
import { seriesColor } from './seriesColor';
import { StackedSeries } from './stackSeries';

const StackedColumns = lazy(() => import('./StackedColumns'));

const useStyles = makeStyles(
  theme => ({
    legend: {
      ...theme.typography.body2,
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2),
      margin: theme.spacing(1, 0, 0),
      padding: 0,
      listStyle: 'none',
    },
    swatch: {
      display: 'inline-block',
      width: 12,
      height: 12,
      marginRight: theme.spacing(0.75),
      borderRadius: 2,
    },
    notes: { color: toneColor(theme, 'neutral') },
  }),
  { name: 'OperabilityStackedColumnChart' },
);

/** @public */
export interface StackedColumnChartProps {
  columns: readonly ChartColumn[];
  /** From the bottom up. */
  series: readonly StackedSeries[];
  /** What one and what several are called: "page" and "pages". */
  unit: readonly [one: string, several: string];
  /** What columns should not go beyond: a dashed line, a value each where there is one. */
  limit?: { title: string; values: readonly (number | undefined)[] };
  /** In pixels. */
  height?: number;
  onOpen?: (column: ChartColumn, series: StackedSeries) => void;
}

/**
 * Columns of stacked series over time. Every bar says its number, and opens by
 * mouse and keyboard: arrow keys lead from one to the next.
 *
 * @public
 */
export function StackedColumnChart(props: StackedColumnChartProps) {
  const { height = 320, ...rest } = props;
  const classes = useStyles();
  const theme = useTheme();
  const states = new Set(props.columns.map(({ state }) => state));
  return (
    <>
      <div style={{ minHeight: height }}>
        <Suspense
          fallback={<LoadingLines lines={8} label="Loading the chart" />}
        >
          <StackedColumns {...rest} height={height} />
        </Suspense>
      </div>
      <ul className={classes.legend} aria-label="Legend, from the bottom up">
        {props.series.map(({ key, title, color, step }) => (
          <li key={key}>
            <span
              className={classes.swatch}
              style={{ backgroundColor: seriesColor(theme, { color, step }) }}
              aria-hidden
            />
            {title}
          </li>
        ))}
        {props.limit?.values.some(value => value !== undefined) && (
          <li className={classes.notes}>{`┄ ${props.limit.title}`}</li>
        )}
        {states.has('running') && (
          <li className={classes.notes}>▨ not over yet</li>
        )}
        {(states.has('unknown') || states.has('partly')) && (
          <li className={classes.notes}>▒ not all is known</li>
        )}
      </ul>
    </>
  );
}
