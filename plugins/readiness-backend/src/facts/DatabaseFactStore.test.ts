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

it.each(databases.eachSupportedId())(
  'tells of each fact what was observed last on %s, whoever told it',
  async databaseId => {
    const database = await aDatabase(databases, databaseId);
    const store = DatabaseFactStore.create({ database });
    const told = (provider: string, observedAt: number, name = 'coverage') => ({
      provider,
      entityRef: 'component:default/logplex',
      name,
      value: provider,
      observedAt,
      evidence: [],
    });
    await database.transaction(async transaction =>
      store.save(transaction, [
        told('a', 1),
        told('b', 3),
        told('c', 2),
        told('c', 1, 'lines'),
      ]),
    );
    const known = await store.factsOf(['component:default/logplex']);
    const facts = known.get('component:default/logplex')!;
    expect([...facts].map(([name, { value }]) => [name, value]).sort()).toEqual(
      [
        ['coverage', 'b'],
        ['lines', 'c'],
      ],
    );
  },
);
