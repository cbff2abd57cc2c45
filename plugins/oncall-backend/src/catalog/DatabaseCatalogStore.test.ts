import { TestDatabases } from '@backstage/backend-test-utils';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { facts } from '../__testUtils__/worldOf';
import { Revisions } from '../revisions/Revisions';
import { DatabaseCatalogStore } from './DatabaseCatalogStore';

describe.each(testDatabaseIds)('the copy of the catalog, on %s', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });

  async function create() {
    const database = await aDatabase(databases, databaseId);
    const revision = async () =>
      (await Revisions.create({ database }).read()).catalog;
    return { store: DatabaseCatalogStore.create({ database }), revision };
  }

  const many = Array.from({ length: 1_201 }, (_, number) =>
    facts(`component:default/c${number}`, {
      ownerRef: 'group:default/runtime',
    }),
  );

  it('starts empty, and never compared', async () => {
    const { store } = await create();
    expect(await store.all()).toEqual([]);
    expect(await store.seenAt()).toBeUndefined();
  });

  it('writes what differs, and counts a revision only then', async () => {
    const { store, revision } = await create();
    expect(await store.replace(many, 1_000)).toBe(true);
    expect(await store.all()).toHaveLength(1_201);
    expect(await revision()).toBe(1);

    expect(await store.replace([...many].reverse(), 2_000)).toBe(false);
    expect(await revision()).toBe(1);
    expect(await store.seenAt()).toBe(2_000);

    const [first, ...others] = many.slice(0, 5);
    expect(await store.replace([{ ...first, tier: 1 }, ...others], 3_000)).toBe(
      true,
    );
    expect(await revision()).toBe(2);
    const kept = await store.all();
    expect(kept).toHaveLength(5);
    expect(kept).toContainEqual({ ...first, tier: 1 });
    expect((await store.refs()).sort()).toEqual(
      kept.map(({ entityRef }) => entityRef).sort(),
    );
  });
});
