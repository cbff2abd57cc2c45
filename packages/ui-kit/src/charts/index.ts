export { knownNumber, type ChartColumn, type ColumnState } from './chartColumn';
export { ChartFrame, type ChartFrameProps } from './ChartFrame';
export type { ChartCell, ChartTableProps } from './ChartTable';
export { csvText } from './csvText';
export { HeatTable, type HeatTableProps } from './HeatTable';
export { saveFile } from './saveFile';
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
