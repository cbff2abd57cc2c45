import { TestDatabases } from '@backstage/backend-test-utils';
import { readdirSync } from 'node:fs';
import {
  migrationsDirectory,
  testDatabaseIds,
} from './__testUtils__/databases';

jest.setTimeout(60_000);

const tables = [
  'page_sources',
  'pages',
  'alerts',
  'verdicts',
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
  'measured_by',
  'idempotency_keys',
  'outbox',
  'reviews',
  'review_actions',
  'review_action_changes',
  'digest_timers',
  'budget_versions',
  'budget_decisions',
  'budget_breaches',
  'budget_timers',
  'sharing',
  'alert_log',
  'given_names',
  'closed_weeks',
  'secrets',
  'erased_names',
  'erasures',
];

describe('migrations', () => {
  const databases = TestDatabases.create({ ids: testDatabaseIds });
  const files = readdirSync(migrationsDirectory).filter(name =>
    name.endsWith('.js'),
  );

  it.each(databases.eachSupportedId())(
    'go up one by one, down again and up once more on %s',
    async databaseId => {
      const database = await databases.init(databaseId);
      const config = { directory: migrationsDirectory };
      const present = async () => {
        const found = await Promise.all(
          tables.map(name => database.schema.hasTable(name)),
        );
        return tables.filter((_, index) => found[index]);
      };
      for (const _ of files) await database.migrate.up(config);
      expect(await present()).toEqual(tables);

      for (const _ of files) await database.migrate.down(config);
      expect(await present()).toEqual([]);

      await database.migrate.latest(config);
      expect(await present()).toEqual(tables);
    },
  );
});
