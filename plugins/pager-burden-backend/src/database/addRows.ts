import {
  isPostgres,
  JsonColumns,
  JsonRow,
  jsonRows,
} from '@operability/backend-kit';
import { Knex } from 'knex';
import { copyIn } from './copyIn';

// Some hundred rows: the database begins as soon as it has the first, and takes
// longer for one than others do who have their turn before the next.
const pieceSize = 128 * 1024;

/**
 * Adds rows that are not in a table yet, in the quickest way that a database
 * has. One that is there already fails them all.
 */
export async function addRows<Columns extends JsonColumns>(
  transaction: Knex.Transaction,
  table: string,
  columns: Columns,
  rows: Iterable<Record<keyof Columns & string, JsonRow[string]>>,
): Promise<void> {
  const names = Object.keys(columns);
  const list = names.join(', ');
  if (isPostgres(transaction)) {
    const sql = `copy ${table} (${list}) from stdin`;
    await copyIn(transaction, sql, copyPieces(names, rows));
    return;
  }
  const input = jsonRows(transaction, columns, [...rows]);
  await transaction.raw(
    `insert into ${table} (${list}) select ${list} from ${input.sql} where true`,
    input.bindings,
  );
}

/**
 * Rows in the text format of COPY: a line each, with tabs between. It is written
 * straight into the bytes that leave, in pieces.
 */
function* copyPieces(
  names: readonly string[],
  rows: Iterable<JsonRow>,
): Generator<Buffer> {
  let piece = Buffer.allocUnsafe(pieceSize);
  let length = 0;
  const cells: string[] = names.map(() => '');
  for (const row of rows) {
    for (let index = 0; index < names.length; index++) {
      cells[index] = copyCell(row[names[index]]);
    }
    // A cell at a time, the way into the buffer is longer than the copying.
    const line = `${cells.join('\t')}\n`;
    // UTF-8 has three bytes at most for a unit of UTF-16.
    const most = 3 * line.length;
    if (length + most > piece.length) {
      yield piece.subarray(0, length);
      piece = Buffer.allocUnsafe(Math.max(pieceSize, most));
      length = 0;
    }
    length += piece.write(line, length);
  }
  yield piece.subarray(0, length);
}

const special = /[\\\n\r\t\0]/;
const replacements: Record<string, string> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  // PostgreSQL keeps none; one would cost all rows.
  '\0': '\ufffd',
};

function copyCell(value: JsonRow[string]): string {
  if (value === null) return '\\N';
  if (typeof value !== 'string') return String(value);
  return special.test(value)
    ? value.replace(/[\\\n\r\t\0]/g, one => replacements[one])
    : value;
}
