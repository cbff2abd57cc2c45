/** A column as the keyboard sees it. @internal */
export interface NavigableColumn {
  name: string;
  /** What can have the focus, top to bottom. */
  rows: readonly string[];
  /** The rows on the screen, as a range of indexes. */
  visible: { first: number; last: number };
}

/** Which row of which column has the focus. @internal */
export interface BoardPosition {
  column: string;
  row: string;
}

/** The keys that move the focus over the board. @internal */
export type NavigationKey =
  | 'ArrowUp'
  | 'ArrowDown'
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'Home'
  | 'End'
  | 'PageUp'
  | 'PageDown';

const keys = new Set<string>([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
] satisfies NavigationKey[]);

/** @internal */
export function isNavigationKey(key: string): key is NavigationKey {
  return keys.has(key);
}

/**
 * Where a key takes the focus; nowhere when there is nothing that way.
 *
 * @remarks
 * Columns scroll on their own, so left and right keep the height on the screen
 * rather than the number of the row. Columns without rows are stepped over.
 *
 * @param isWide - with Control: Home and End go over the whole board.
 * @internal
 */
export function navigate(
  columns: readonly NavigableColumn[],
  from: BoardPosition,
  key: NavigationKey,
  isWide = false,
): BoardPosition | undefined {
  const at = columns.findIndex(column => column.name === from.column);
  if (at < 0) return firstPosition(columns);
  const column = columns[at];
  const index = column.rows.indexOf(from.row);
  const page = Math.max(1, column.visible.last - column.visible.first);
  switch (key) {
    case 'ArrowUp':
      return rowAt(column, index - 1);
    case 'ArrowDown':
      return rowAt(column, index + 1);
    case 'PageUp':
      return rowAt(column, Math.max(0, index - page));
    case 'PageDown':
      return rowAt(column, Math.min(column.rows.length - 1, index + page));
    case 'Home':
      return isWide ? firstPosition(columns) : rowAt(column, 0);
    case 'End':
      return isWide
        ? lastPosition(columns)
        : rowAt(column, column.rows.length - 1);
    case 'ArrowLeft':
      return beside(columns.slice(0, at).reverse(), column, index);
    case 'ArrowRight':
      return beside(columns.slice(at + 1), column, index);
    default:
      return undefined;
  }
}

/** Where the focus starts: the first row there is. @internal */
export function firstPosition(
  columns: readonly NavigableColumn[],
): BoardPosition | undefined {
  const column = columns.find(({ rows }) => rows.length > 0);
  return column && rowAt(column, 0);
}

function lastPosition(
  columns: readonly NavigableColumn[],
): BoardPosition | undefined {
  const column = [...columns].reverse().find(({ rows }) => rows.length > 0);
  return column && rowAt(column, column.rows.length - 1);
}

function beside(
  others: readonly NavigableColumn[],
  column: NavigableColumn,
  index: number,
): BoardPosition | undefined {
  const target = others.find(({ rows }) => rows.length > 0);
  if (!target) return undefined;
  const height = Math.max(0, index - column.visible.first);
  const { first, last } = target.visible;
  const end = Math.min(target.rows.length - 1, Math.max(first, last));
  return rowAt(target, Math.min(Math.max(0, first) + height, end));
}

function rowAt(
  column: NavigableColumn,
  index: number,
): BoardPosition | undefined {
  const row = column.rows[index];
  return row === undefined ? undefined : { column: column.name, row };
}
