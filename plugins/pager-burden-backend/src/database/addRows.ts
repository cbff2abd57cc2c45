import { isPostgres } from '@operability/backend-kit';
import { Knex } from 'knex';
import { copyIn } from './copyIn';
import { JsonColumns, JsonRow, jsonRows } from './jsonRows';

const rowsInChunk = 500;

/**
 * Adds rows that are not in a table yet, in the quickest way that a database
 * has. One that is there already fails them all.
 */
export async function addRows<Columns extends JsonColumns>(
  transaction: Knex.Transaction,
  table: string,
  columns: Columns,
  rows: readonly Record<keyof Columns & string, JsonRow[string]>[],
): Promise<void> {
  if (!rows.length) return;
  const names = Object.keys(columns);
  const list = names.join(', ');
  if (isPostgres(transaction)) {
    const sql = `copy ${table} (${list}) from stdin`;
    await copyIn(transaction, sql, copyChunks(names, rows));
    return;
  }
  const input = jsonRows(transaction, columns, rows);
  await transaction.raw(
    `insert into ${table} (${list}) select ${list} from ${input.sql} where true`,
    input.bindings,
  );
}

/** Rows in the text format of COPY: a line each, with tabs between. */
function* copyChunks(
  names: readonly string[],
  rows: readonly JsonRow[],
): Generator<string> {
  for (let start = 0; start < rows.length; start += rowsInChunk) {
    let text = '';
    const end = Math.min(start + rowsInChunk, rows.length);
    for (let index = start; index < end; index++) {
      const row = rows[index];
      let separator = '';
      for (const name of names) {
        text += separator + copyCell(row[name]);
        separator = '\t';
      }
      text += '\n';
    }
    yield text;
  }
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
