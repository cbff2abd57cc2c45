import { useTheme } from '@material-ui/core/styles';
import { useContext } from 'react';
import type { BarShapeProps } from 'recharts';
import { knownNumber } from './chartColumn';
import { ColumnMark } from './ColumnMark';
import { seriesColor } from './seriesColor';
import { StackContext } from './StackContext';
import { runningFill } from './StackedFills';

/** @internal */
export interface StackedMarkProps {
  shape: BarShapeProps;
  /** The number of its series. */
  number: number;
}

/** A bar where the chart has put it; nothing for nothing. @internal */
export function StackedMark({ shape, number }: StackedMarkProps) {
  const theme = useTheme();
  const stack = useContext(StackContext);
  const { x, y, width, height, payload } = shape;
  const index: number = payload.index;
  const column = stack?.columns[index];
  const series = stack?.series[number];
  const value = series?.values[index];
  if (!stack || !column || !series || !value) return null;
  const { id, unit, current, onFocus, onOpen } = stack;
  const color = seriesColor(theme, series);
  const isRunning = column.state === 'running';
  return (
    <ColumnMark
      {...{ x, y, width, height }}
      mark={`${index}-${number}`}
      fill={isRunning ? runningFill(id, number) : color}
      stroke={isRunning ? color : theme.palette.background.paper}
      label={`${column.title}, ${series.title}: ${knownNumber(
        value,
        column.state,
      )} ${unit[value === 1 ? 0 : 1]}`}
      isStop={current?.column === index && current.series === number}
      onFocus={() => onFocus({ column: index, series: number })}
      onOpen={onOpen && (() => onOpen(column, series))}
    />
  );
}
