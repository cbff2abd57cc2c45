import { InputError } from '@backstage/errors';
import { parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { CsvRow, optionalColumns, readCsvRow, requiredColumns } from './csvRow';
import { NumberedRow } from './ReadRow';

const largestRow = 64 * 1024;

/**
 * Reads a file row by row, as fast as they are taken.
 *
 * @throws InputError that lists the columns, where the first line is none of them
 */
export async function* readCsv(file: Readable): AsyncGenerator<NumberedRow> {
  const broken: NumberedRow[] = [];
  const parser = parse({
    bom: true,
    columns: headerOf,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: largestRow,
    on_skip: error => {
      broken.push({
        refused: 'It could not be read as CSV',
        line: Number(error?.lines ?? 0) || 1,
      });
      return undefined;
    },
  });
  file.on('error', error => parser.destroy(error));
  file.pipe(parser);
  let hasHeader = false;
  for await (const row of parser) {
    const { record, info } = row as {
      record: CsvRow;
      info: { lines: number };
    };
    hasHeader = true;
    if (broken.length) yield* broken.splice(0);
    yield Object.assign(readCsvRow(record), { line: info.lines });
  }
  yield* broken.splice(0);
  // A file without a row has had its header looked at, unless it is empty.
  if (!hasHeader && parser.info.records === 0 && parser.info.lines <= 1) {
    if (!parser.info.bytes) headerOf([]);
  }
}

function headerOf(cells: string[]): string[] {
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
