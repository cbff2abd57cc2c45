import { TestDatabases } from '@backstage/backend-test-utils';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { DatabaseFactStore } from './DatabaseFactStore';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });

it.each(databases.eachSupportedId())(
  'takes the same facts from many at once on %s, in whatever order they come',
  async databaseId => {
    const database = await aDatabase(databases, databaseId);
    const store = DatabaseFactStore.create({ database });
    const facts = Array.from({ length: 1000 }, (_, index) => ({
      provider: 'ci',
      entityRef: `component:default/c${index}`,
      name: 'coverage',
      observedAt: 1,
      evidence: [],
    }));
    await Promise.all(
      [1, 2, 3, 4, 5, 6].map(value => {
        const told = facts.map(fact => ({ ...fact, value }));
        if (value % 2) told.reverse();
        return database.transaction(async transaction =>
          store.save(transaction, told),
        );
      }),
    );
    const rows = await database('facts').distinct('value');
    // The last one's, and nobody is in between.
    expect(rows).toHaveLength(1);
  },
);
