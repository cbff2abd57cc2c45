import { useTheme } from '@material-ui/core/styles';
import { memo, useMemo } from 'react';
import {
  Bar,
  BarChart,
  BarShapeProps,
  CartesianGrid,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { toneColor } from '../theme';
import { integerTicks } from './integerTicks';
import { LimitLine } from './LimitLine';
import { StackedFills, unknownFill } from './StackedFills';
import type { StackedColumnChartProps } from './StackedColumnChart';
import { StackedMark } from './StackedMark';
import { seriesColor } from './seriesColor';
import { columnSums } from './stackSeries';
import { UnknownColumns } from './UnknownColumns';

/** @internal */
export interface StackedBarsProps
  extends Pick<StackedColumnChartProps, 'columns' | 'series' | 'limit'> {
  height: number;
  /** Before the ids of its patterns. */
  id: string;
}

/**
 * The drawing of a stacked chart.
 *
 * @remarks
 * What changes with the focus reaches its bars by `StackContext`. Drawn anew,
 * the chart would put other elements in their place, which have lost the focus
 * or the click that they are in the middle of.
 *
 * @internal
 */
export const StackedBars = memo((props: StackedBarsProps) => {
  const { id, columns, series, limit, height } = props;
  const theme = useTheme();
  const data = useMemo(
    () =>
      columns.map((_, index) => ({
        index,
        ...Object.fromEntries(
          series.map(({ values }, number) => [
            `s${number}`,
            values[index] ?? 0,
          ]),
        ),
      })),
    [columns, series],
  );
  const shapes = useMemo(
    () =>
      Array.from(
        { length: series.length },
        (_, number) => (shape: BarShapeProps) =>
          <StackedMark shape={shape} number={number} />,
      ),
    [series.length],
  );
  const largest = Math.max(
    0,
    ...columnSums(series).map(sum => sum ?? 0),
    ...(limit?.values.map(value => value ?? 0) ?? []),
  );
  const ticks = integerTicks(largest);
  const tick = { fill: toneColor(theme, 'neutral'), fontSize: 12 };

  return (
    <ResponsiveContainer
      width="100%"
      height={height}
      initialDimension={{ width: 720, height }}
    >
      <BarChart
        data={data}
        barCategoryGap="15%"
        accessibilityLayer={false}
        margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
      >
        <StackedFills id={id} series={series} />
        <CartesianGrid vertical={false} stroke={theme.palette.divider} />
        <UnknownColumns columns={columns} fill={unknownFill(id)} />
        <XAxis
          dataKey="index"
          tickFormatter={index => columns[index]?.label ?? ''}
          tick={tick}
          // Every nth column, so that labels stand at equal distances.
          interval="equidistantPreserveEnd"
          minTickGap={12}
        />
        <YAxis
          allowDecimals={false}
          ticks={ticks}
          domain={[0, ticks[ticks.length - 1]]}
          tick={tick}
          width={44}
        />
        <Tooltip
          cursor={{ fill: theme.palette.action.hover }}
          contentStyle={{
            backgroundColor: theme.palette.background.paper,
            border: `1px solid ${theme.palette.divider}`,
            color: theme.palette.text.primary,
          }}
          itemStyle={{ color: theme.palette.text.primary }}
          labelFormatter={index => columns[Number(index)]?.title ?? ''}
          // What has nothing in a column would only make its list longer.
          formatter={value => value || undefined}
          isAnimationActive={false}
        />
        {series.map((one, number) => (
          <Bar
            key={one.key}
            dataKey={`s${number}`}
            name={one.title}
            stackId="all"
            fill={seriesColor(theme, one)}
            // Nobody is kept waiting for a number, and no motion disturbs.
            isAnimationActive={false}
            shape={shapes[number]}
          />
        ))}
        {limit && (
          <LimitLine values={limit.values} top={ticks[ticks.length - 1]} />
        )}
      </BarChart>
    </ResponsiveContainer>
  );
});
