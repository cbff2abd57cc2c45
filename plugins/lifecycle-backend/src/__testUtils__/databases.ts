import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { DatabaseLifecycleStore } from '../store/DatabaseLifecycleStore';

export const migrationsDirectory = resolvePackagePath(
  '@operability/plugin-lifecycle-backend',
  'migrations',
);

/** The databases that every store test runs on. */
export const testDatabaseIds: TestDatabaseId[] = ['SQLITE_3', 'POSTGRES_18'];

/** A store on a fresh database. */
export async function aStore(
  databases: TestDatabases,
  databaseId: TestDatabaseId,
): Promise<{ database: Knex; store: DatabaseLifecycleStore }> {
  const database = await databases.init(databaseId);
  await database.migrate.latest({ directory: migrationsDirectory });
  return { database, store: DatabaseLifecycleStore.create({ database }) };
}
