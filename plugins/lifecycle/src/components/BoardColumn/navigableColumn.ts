import { NavigableColumn } from '../../model/boardNavigation';
import { BoardRow } from '../../model/boardRows';

/**
 * What of a column can have the focus: all rows but those that are on their way.
 *
 * @param range - the rows on the screen, if any are.
 * @internal
 */
export function navigableColumn(
  name: string,
  rows: readonly BoardRow[],
  range: { startIndex: number; endIndex: number } | null,
): NavigableColumn {
  const stops = rows.flatMap((row, index) =>
    row.type === 'rest' ? [] : [{ key: row.key, index }],
  );
  const countBefore = (limit: number) =>
    stops.filter(({ index }) => index < limit).length;
  const first = range ? countBefore(range.startIndex) : 0;
  return {
    name,
    rows: stops.map(({ key }) => key),
    visible: {
      first,
      last: range
        ? Math.max(first, countBefore(range.endIndex + 1) - 1)
        : first,
    },
  };
}
