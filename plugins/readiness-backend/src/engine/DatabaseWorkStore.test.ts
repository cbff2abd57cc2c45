import { TestDatabases } from '@backstage/backend-test-utils';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { engineOn } from '../__testUtils__/engineOn';
import { DatabaseWorkStore } from './DatabaseWorkStore';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });

it.each(databases.eachSupportedId())(
  'lets many make the same due at once on %s, and hand it back meanwhile, in whatever order',
  async databaseId => {
    const database = await aDatabase(databases, databaseId);
    const { catalog, copy } = engineOn(database);
    for (let index = 0; index < 500; index++) catalog.set(`c${index}`);
    await copy.update();
    const store = DatabaseWorkStore.create({ database });
    const refs: string[] = await database('entities').pluck('entity_ref');
    const backwards = [...refs].reverse();
    const assigned = (entityRefs: readonly string[]) =>
      entityRefs.map(entityRef => ({ entityRef, providers: ['a', 'b'] }));
    await database.transaction(async transaction =>
      store.assign(transaction, assigned(refs), 0),
    );
    const batch = await store.claim('a', 500, 0, 1);
    if (!batch) throw new Error('Nothing was claimed');
    await Promise.all(
      [refs, backwards, refs, backwards].map(async (some, at) =>
        database.transaction(async transaction => {
          await store.makeDue(transaction, some, ['b', 'a'], at);
          await store.finish(transaction, batch, () => 9);
          await store.assign(transaction, assigned(some), at);
        }),
      ),
    );
    const rows = await database('provider_work').distinct('due_at', 'lease');
    expect(rows).toHaveLength(1);
  },
);
