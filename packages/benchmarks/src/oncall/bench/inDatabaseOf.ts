import knex, { Knex } from 'knex';

/**
 * Looks, or writes, into the plugin's own database of a scene, where its routes
 * would take hours.
 */
export async function inDatabaseOf<Result>(
  options: { connection: string; scene: string },
  run: (database: Knex) => Promise<Result>,
): Promise<Result> {
  const server = options.connection.replace(/\/[^/]*$/, '');
  const database = knex({
    client: 'pg',
    connection: `${server}/${options.scene}_oncall`,
    pool: { min: 0, max: 1 },
  });
  try {
    return await run(database);
  } finally {
    await database.destroy();
  }
}
