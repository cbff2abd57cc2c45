import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';

export const migrationsDirectory = resolvePackagePath(
  '@operability/plugin-pager-burden-backend',
  'migrations',
);

/** The databases that every store test runs on. */
export const testDatabaseIds: TestDatabaseId[] = ['SQLITE_3', 'POSTGRES_18'];

/** A fresh database with the tables of pager burden. */
export async function aDatabase(
  databases: TestDatabases,
  databaseId: TestDatabaseId,
): Promise<Knex> {
  const database = await databases.init(databaseId);
  await database.migrate.latest({ directory: migrationsDirectory });
  return database;
}

/** Without a row, so that the cases of a file share a database: making one takes long. */
export async function emptied(database: Knex): Promise<void> {
  for (const table of [
    'pages',
    'alerts',
    'verdicts',
    'page_sources',
    'weekly_sums',
    'weekly_team_sums',
    'team_channels',
    'dirty_weeks',
    'calendars',
    'held_shifts',
    'proven_hours',
    'weekly_proofs',
    'duty_reads',
    'imports',
    'alert_log',
    'given_names',
    'measured_by',
    'closed_weeks',
    'erased_names',
    'erasures',
  ]) {
    await database(table).delete();
  }
}
