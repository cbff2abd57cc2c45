import { TestDatabases } from '@backstage/backend-test-utils';
import { sharedSecret } from './sharedSecret';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

it.each(databases.eachSupportedId())(
  'is one for all who ask at once, and another for another name (%s)',
  async databaseId => {
    const database = await databases.init(databaseId);
    await database.schema.createTable('secrets', table => {
      table.string('name').primary();
      table.text('value').notNullable();
    });
    const [first, ...others] = await Promise.all(
      [1, 2, 3].map(() => sharedSecret(database, 'badge')),
    );
    expect(first.length).toBeGreaterThan(40);
    expect(new Set(others)).toEqual(new Set([first]));
    expect(await sharedSecret(database, 'canary')).not.toBe(first);
  },
);
