import { createContext } from 'react';
import { ChartColumn } from './chartColumn';
import { Mark } from './nextMark';
import { StackedSeries } from './stackSeries';

/** What the bars of a stack share. @internal */
export interface Stack {
  /** Before the ids of its patterns. */
  id: string;
  columns: readonly ChartColumn[];
  series: readonly StackedSeries[];
  unit: readonly [one: string, several: string];
  /** Where the tab key stops among all bars. */
  current?: Mark;
  onFocus: (mark: Mark) => void;
  onOpen?: (column: ChartColumn, series: StackedSeries) => void;
}

/** @internal */
export const StackContext = createContext<Stack | undefined>(undefined);
