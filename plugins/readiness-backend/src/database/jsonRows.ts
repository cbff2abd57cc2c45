import { isPostgres } from '@operability/backend-kit';
import { Knex } from 'knex';

/** The columns of rows that are handed over as one JSON value. */
export type JsonColumns = Record<string, 'text' | 'bigint'>;

/**
 * Rows as a table expression called `input`, handed over as one value: a
 * database takes only so many bound values, and ten thousand rows have more.
 *
 * @param columns - in the order in which they are selected
 */
export function jsonRows(
  database: Knex,
  columns: JsonColumns,
  rows: readonly Record<string, string | number | null>[],
): { sql: string; bindings: [string] } {
  const names = Object.keys(columns);
  if (isPostgres(database)) {
    const types = names.map(name => `${name} ${columns[name]}`).join(', ');
    return {
      sql: `json_to_recordset(?::json) as input(${types})`,
      bindings: [JSON.stringify(rows, keepable)],
    };
  }
  const values = names
    .map((name, index) => `json_extract(value, '$[${index}]') as ${name}`)
    .join(', ');
  return {
    sql: `(select ${values} from json_each(?)) as input`,
    bindings: [
      JSON.stringify(
        rows.map(row => names.map(name => row[name] ?? null)),
        keepable,
      ),
    ],
  };
}

/** PostgreSQL takes no null characters and no halves of pairs; one would cost all rows. */
function keepable(_: string, value: unknown): unknown {
  return typeof value === 'string'
    ? value.replace(/\0|\p{Surrogate}/gu, '\ufffd')
    : value;
}

/** Whether a column holds one of some texts, which are handed over as one value. */
export function isOneOf(
  database: Knex,
  column: string,
  values: readonly string[],
): Knex.Raw {
  const list = isPostgres(database)
    ? 'select jsonb_array_elements_text(?::jsonb)'
    : 'select value from json_each(?)';
  return database.raw(`${column} in (${list})`, [JSON.stringify(values)]);
}
