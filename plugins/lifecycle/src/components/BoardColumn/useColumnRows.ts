import {
  defaultRangeExtractor,
  Range,
  useVirtualizer,
} from '@tanstack/react-virtual';
import { RefObject, useCallback } from 'react';
import { BoardRow } from '../../model/boardRows';
import { rowHeight } from './rowHeight';

const OVERSCAN = 4;

/**
 * The rows of a column that are on the screen, and their places.
 *
 * @param keptRow - is rendered wherever it is, so that it keeps the focus.
 * @internal
 */
export function useColumnRows(
  rows: readonly BoardRow[],
  scroller: RefObject<HTMLDivElement>,
  keptRow: string | undefined,
) {
  const kept = keptRow ? rows.findIndex(({ key }) => key === keptRow) : -1;
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(
      (index: number) => rowHeight(rows[index]),
      [rows],
    ),
    getItemKey: useCallback((index: number) => rows[index].key, [rows]),
    overscan: OVERSCAN,
    rangeExtractor: useCallback(
      (range: Range) => {
        const indexes = new Set(defaultRangeExtractor(range));
        const lane = laneBefore(rows, range.startIndex);
        if (lane >= 0) indexes.add(lane);
        if (kept >= 0) indexes.add(kept);
        return [...indexes].sort((a, b) => a - b);
      },
      [rows, kept],
    ),
  });
  return {
    virtualizer,
    /** The lane that the top of the screen is in; its header stays in sight. */
    stickyIndex: virtualizer.range
      ? laneBefore(rows, virtualizer.range.startIndex)
      : -1,
  };
}

function laneBefore(rows: readonly BoardRow[], start: number): number {
  for (let index = Math.min(start, rows.length - 1); index >= 0; index--) {
    if (rows[index].type === 'lane') return index;
  }
  return -1;
}
