/** Rows as a spreadsheet reads them; the first holds the titles. @public */
export function csvText(
  rows: readonly (readonly (string | number)[])[],
): string {
  return rows.map(cells => cells.map(quoted).join(',')).join('\r\n');
}

// A spreadsheet takes a cell that begins like this for a formula and runs it.
function quoted(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return `"${safe.replace(/"/g, '""')}"`;
}
