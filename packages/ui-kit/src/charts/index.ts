export { knownNumber, type ChartColumn, type ColumnState } from './chartColumn';
export { HeatTable, type HeatTableProps } from './HeatTable';
export {
  StackedColumnChart,
  type StackedColumnChartProps,
} from './StackedColumnChart';
export {
  columnSums,
  stackSeries,
  type ChartSeries,
  type StackedSeries,
} from './stackSeries';
export { WeekStrip, type WeekStripProps } from './WeekStrip';
export type { StripColumn } from './stripMarks';
