import { InputError } from '@backstage/errors';
import { Readable } from 'node:stream';
import { remembered } from '../remembered';
import { CsvLines } from './CsvLines';
import { CsvRow, optionalColumns, readCsvRow, requiredColumns } from './csvRow';
import { NumberedRow } from './ReadRow';

/**
 * Reads a file row by row, as fast as they are taken.
 *
 * @throws InputError that lists the columns, where the first line is none of them
 */
export async function* readCsv(file: Readable): AsyncGenerator<NumberedRow> {
  const lines = new CsvLines();
  file.on('error', error => lines.destroy(error));
  file.pipe(lines);
  let names: string[] | undefined;
  for await (const some of lines.pieces()) {
    for (const { cells, line } of some) {
      if (!cells) {
        yield { refused: 'It could not be read as CSV', line };
      } else if (names) {
        const read: NumberedRow = Object.assign(
          readCsvRow(rowOf(names, cells)),
          { line },
        );
        yield read;
      } else {
        names = headerOf(cells);
      }
    }
  }
  // A file of empty lines is one without rows; one of nothing is no file.
  if (!names && !lines.info.bytes) headerOf([]);
}

// What is in many rows is kept in memory once, as a batch is held for a while.
const once = remembered(cell => cell);
const mostCharacters = 100;
const differing = new Set(['id', 'sent_at', 'acknowledged_at', 'resolved_at']);

function rowOf(names: readonly string[], cells: readonly string[]): CsvRow {
  const row: CsvRow = {};
  const length = Math.min(names.length, cells.length);
  for (let index = 0; index < length; index++) {
    const [name, cell] = [names[index], cells[index]];
    const isOwn = cell.length > mostCharacters || differing.has(name);
    row[name] = isOwn ? cell : once(cell);
  }
  return row;
}

function headerOf(cells: readonly string[]): string[] {
  const names = cells.map(cell =>
    cell.trim().toLocaleLowerCase('en-US').replace(/\s+/g, '_'),
  );
  const missing = requiredColumns.filter(name => !names.includes(name));
  if (missing.length) {
    throw new InputError(
      `The first line must name the columns ${requiredColumns.join(
        ', ',
      )}, and may name ${optionalColumns.join(
        ', ',
      )}, in any order; it lacks ${missing.join(', ')}`,
    );
  }
  return names;
}
