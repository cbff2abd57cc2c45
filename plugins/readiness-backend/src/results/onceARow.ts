import { isPostgres } from '@operability/backend-kit';
import { Knex } from 'knex';

/**
 * A query as a table whose columns are worked out once a row: PostgreSQL would
 * work out a column wherever it is named, as often as that is. SQLite does not.
 */
export function onceARow(
  database: Knex,
  query: Knex.QueryBuilder,
  name: string,
): Knex.Raw {
  const barrier = isPostgres(database) ? 'offset 0' : '';
  return database.raw(`(select * from ? as every_row ${barrier}) as ??`, [
    query,
    name,
  ]);
}
