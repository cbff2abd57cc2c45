/** A cell of a table, by its row and its column. @internal */
export interface Cell {
  row: number;
  column: number;
}

/**
 * Where a key leads from a cell: left and right through all that have a number,
 * row after row, so that each is in reach; up and down within the column.
 * Undefined where there is none, or for any other key.
 *
 * @internal
 */
export function nextCell(
  cells: readonly (readonly number[])[],
  from: Cell,
  key: string,
): Cell | undefined {
  const all = warmCells(cells);
  const place = all.findIndex(
    ({ row, column }) => row === from.row && column === from.column,
  );
  const isUnder = ({ column }: Cell) => column === from.column;
  switch (key) {
    case 'ArrowRight':
      return all[place + 1];
    case 'ArrowLeft':
      return all[place - 1];
    case 'ArrowDown':
      return all.slice(place + 1).find(isUnder);
    case 'ArrowUp':
      return all.slice(0, place).reverse().find(isUnder);
    case 'Home':
      return all[0];
    case 'End':
      return all[all.length - 1];
    default:
      return undefined;
  }
}

/** The cells that have a number, row after row. @internal */
export function warmCells(cells: readonly (readonly number[])[]): Cell[] {
  return cells.flatMap((values, row) =>
    values.flatMap((value, column) => (value > 0 ? [{ row, column }] : [])),
  );
}
