import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';

export const migrationsDirectory = resolvePackagePath(
  '@operability/plugin-readiness-backend',
  'migrations',
);

/** The databases that every store test runs on. */
export const testDatabaseIds: TestDatabaseId[] = ['SQLITE_3', 'POSTGRES_18'];

/** A fresh database with the tables of readiness. */
export async function aDatabase(
  databases: TestDatabases,
  databaseId: TestDatabaseId,
): Promise<Knex> {
  const database = await databases.init(databaseId);
  await database.migrate.latest({ directory: migrationsDirectory });
  return database;
}
