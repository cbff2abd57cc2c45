import { TestDatabases } from '@backstage/backend-test-utils';
import { readdirSync } from 'node:fs';
import {
  migrationsDirectory,
  testDatabaseIds,
} from '../__testUtils__/databases';

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
      const tables = async () => {
        const names = [
          'placements',
          'moves',
          'sunset_plans',
          'change_counter',
          'catalog_sync',
          'idempotency_keys',
        ];
        const found = await Promise.all(
          names.map(name => database.schema.hasTable(name)),
        );
        return names.filter((_, index) => found[index]);
      };
      for (const _ of files) await database.migrate.up(config);
      expect(await tables()).toHaveLength(6);
      expect(await database('change_counter').select()).toHaveLength(1);
      expect(await database('catalog_sync').select()).toHaveLength(1);

      for (const _ of files) await database.migrate.down(config);
      expect(await tables()).toEqual([]);

      await database.migrate.latest(config);
      expect(await tables()).toHaveLength(6);
    },
  );
});
