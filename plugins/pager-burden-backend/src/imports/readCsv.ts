import { remembered } from '../remembered';
import { CsvForm, csvRows } from './csvRows';
import { CsvRow, optionalColumns, readCsvRow, requiredColumns } from './csvRow';
import { NumberedRow } from './ReadRow';

const form: CsvForm = {
  largestRow: 64 * 1024,
  header: {
    required: requiredColumns,
    optional: optionalColumns,
    nameOf: cell => cell.trim().toLocaleLowerCase('en-US').replace(/\s+/g, '_'),
    lacks: missing =>
      `The first line must name the columns ${requiredColumns.join(
        ', ',
      )}, and may name ${optionalColumns.join(
        ', ',
      )}, in any order; it lacks ${missing}`,
  },
  rowReader: names => cells => readCsvRow(rowOf(names, cells)),
};

/**
 * Reads a file in the form of our own, row by row.
 *
 * @throws InputError that lists the columns, where the first line is none of them
 */
export function readCsv(
  file: AsyncIterable<Uint8Array>,
): AsyncGenerator<NumberedRow> {
  return csvRows(file, form);
}

// What is in many rows is kept in memory once, as a batch is held for a while.
const once = remembered(cell => cell);
const mostCharacters = 100;
const differing = new Set(['id', 'sent_at', 'acknowledged_at', 'resolved_at']);

function rowOf(names: readonly string[], cells: readonly string[]): CsvRow {
  const row: CsvRow = {};
  for (let index = 0; index < cells.length; index++) {
    const [name, cell] = [names[index], cells[index]];
    const isOwn = cell.length > mostCharacters || differing.has(name);
    row[name] = isOwn ? cell : once(cell);
  }
  return row;
}
