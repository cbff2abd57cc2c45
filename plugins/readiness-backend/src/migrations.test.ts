import { TestDatabases } from '@backstage/backend-test-utils';
import { readdirSync } from 'node:fs';
import {
  migrationsDirectory,
  testDatabaseIds,
} from './__testUtils__/databases';

jest.setTimeout(60_000);

const tables = [
  'entities',
  'checklist_entities',
  'catalog_state',
  'idempotency_keys',
  'outbox',
  'secrets',
  'results',
  'transitions',
  'scores',
  'provider_work',
  'providers',
  'facts',
  'evaluations',
  'attestations',
  'waivers',
  'credentials',
  'rotations',
  'campaigns',
  'launch_announcements',
  'launch_deliveries',
  'changes',
  'departures',
  'definitions_in_force',
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
      expect(await database('catalog_state').select()).toHaveLength(1);

      for (const _ of files) await database.migrate.down(config);
      expect(await present()).toEqual([]);

      await database.migrate.latest(config);
      expect(await present()).toEqual(tables);
    },
  );
});
