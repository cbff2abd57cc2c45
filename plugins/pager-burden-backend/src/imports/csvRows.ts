import { InputError } from '@backstage/errors';
import { CsvCutter, CutRow } from './CsvCutter';
import { CsvHeaderForm, readCsvHeader } from './csvHeader';
import { NumberedRow, ReadRow } from './ReadRow';
import { utf8Pieces } from './utf8Pieces';

/** What a file of CSV is, and how its rows are read. */
export interface CsvForm {
  header: CsvHeaderForm;
  /** In bytes. */
  largestRow: number;
  /** Called once, with what the cells of the first line say and what they are called. */
  rowReader(
    names: readonly string[],
    cells: readonly string[],
  ): (cells: readonly string[]) => ReadRow;
}

/**
 * Reads a file row by row, as fast as they are taken.
 *
 * @throws InputError where the first line is none of the form
 */
export async function* csvRows(
  file: AsyncIterable<Uint8Array>,
  form: CsvForm,
): AsyncGenerator<NumberedRow> {
  const cutter = new CsvCutter(form.largestRow);
  let read: ReturnType<CsvForm['rowReader']> | undefined;
  let columns = 0;
  const toRow = (row: CutRow): NumberedRow | undefined => {
    if ('refused' in row) {
      if (read) return row;
      throw new InputError(`The first line cannot be read: ${row.refused}`);
    }
    const { cells, line } = row;
    if (!read) {
      const names = readCsvHeader(cells, form.header);
      columns = names.length;
      read = form.rowReader(names, cells);
      return undefined;
    }
    // All that is after the one too many would be in the wrong column.
    const refused = 'It has more cells than the first line has columns';
    if (cells.length > columns) return { refused, line };
    return Object.assign(read(cells), { line });
  };
  let isEmpty = true;
  for await (const piece of utf8Pieces(file)) {
    isEmpty &&= piece.length === 0;
    for (const cut of cutter.write(piece)) {
      const row = toRow(cut);
      if (row) yield row;
    }
  }
  if (isEmpty) throw new InputError('The file is empty');
  for (const cut of cutter.end()) {
    const row = toRow(cut);
    if (row) yield row;
  }
}
