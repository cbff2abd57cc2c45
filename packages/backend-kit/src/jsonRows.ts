import { Knex } from 'knex';
import { isPostgres } from './openDatabase';

/**
 * The columns of rows that are handed over as one JSON value.
 *
 * @public
 */
export type JsonColumns = Record<
  string,
  'text' | 'bigint' | 'integer' | 'boolean' | 'uuid'
>;

/**
 * What a row may hold.
 *
 * @public
 */
export type JsonRow = Record<string, string | number | boolean | null>;

/**
 * Rows as a table expression called `input`, handed over as one value: a
 * database takes only so many bound values, and five thousand pages have more.
 *
 * @param columns - in the order in which they are selected
 * @public
 */
export function jsonRows(
  database: Knex,
  columns: JsonColumns,
  rows: readonly JsonRow[],
): { sql: string; bindings: [string] } {
  const names = Object.keys(columns);
  if (isPostgres(database)) {
    const types = names.map(name => `${name} ${columns[name]}`).join(', ');
    return {
      sql: `json_to_recordset(?::json) as input(${types})`,
      bindings: [keepableText(rows)],
    };
  }
  const values = names
    .map((name, index) => `json_extract(value, '$[${index}]') as ${name}`)
    .join(', ');
  return {
    sql: `(select ${values} from json_each(?)) as input`,
    bindings: [
      keepableText(rows.map(row => names.map(name => row[name] ?? null))),
    ],
  };
}

/** As JSON; looked through value by value only where that is needed, which takes long. */
function keepableText(rows: unknown): string {
  const text = JSON.stringify(rows);
  return /\\u(?:0000|d[89a-f])/.test(text)
    ? JSON.stringify(rows, keepable)
    : text;
}

/** PostgreSQL takes no null characters and no halves of pairs; one would cost all rows. */
function keepable(_: string, value: unknown): unknown {
  return typeof value === 'string'
    ? value.replace(/\0|\p{Surrogate}/gu, '\ufffd')
    : value;
}

/**
 * Whether a column holds one of some texts, which are handed over as one value.
 *
 * @public
 */
export function isOneOf(
  database: Knex,
  column: string,
  values: readonly string[],
  type: 'text' | 'uuid' = 'text',
): Knex.Raw {
  return isPostgres(database)
    ? database.raw(`${column} = any(?::${type}[])`, [[...values]])
    : database.raw(`${column} in (select value from json_each(?))`, [
        JSON.stringify(values),
      ]);
}

/**
 * The rows that a raw query answers, on either database.
 *
 * @public
 */
export async function rowsOf<Row>(query: Knex.Raw): Promise<Row[]> {
  const answer = await query;
  return Array.isArray(answer) ? answer : answer.rows;
}
