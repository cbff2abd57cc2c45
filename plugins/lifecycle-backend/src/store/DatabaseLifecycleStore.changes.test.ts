import { TestDatabases } from '@backstage/backend-test-utils';
import { aStore, testDatabaseIds } from '../__testUtils__/databases';
import { aMove, everything, place } from '../__testUtils__/placements';

jest.setTimeout(60_000);

describe('DatabaseLifecycleStore: the feed of changes', () => {
  const databases = TestDatabases.create({ ids: testDatabaseIds });

  describe.each(databases.eachSupportedId())('on %s', databaseId => {
    const create = () => aStore(databases, databaseId);

    it('lists the latest stage of each entity that changed, oldest first', async () => {
      const { store } = await create();
      const a = await place(store, 'a');
      await place(store, 'b');
      await store.addCard({
        title: 'no entity',
        ownerRef: 'group:default/data',
        stage: 'sunset',
        unconfirmed: false,
        at: 1,
      });
      await store.move(aMove(a.id, 1));
      const all = await store.listChanges(everything, { after: 0, limit: 9 });
      expect(
        all.items.map(({ entityRef, stage }) => [entityRef, stage]),
      ).toEqual([
        ['component:default/b', 'production'],
        ['component:default/a', 'deprecated'],
      ]);
      expect(all.latest).toBe(all.items[1].sequence);

      const [first] = all.items;
      expect(
        await store.listChanges(everything, {
          after: first.sequence,
          limit: 9,
        }),
      ).toEqual({ items: [all.items[1]], latest: all.latest });
      expect(
        await store.listChanges(everything, { after: all.latest, limit: 9 }),
      ).toEqual({ items: [], latest: all.latest });
      expect(
        (await store.listChanges(everything, { after: 0, limit: 1 })).items,
      ).toEqual([first]);
      expect(
        await store.whereabouts(['component:default/a', 'component:default/x']),
      ).toEqual(
        new Map([['component:default/a', { title: 'a', stage: 'deprecated' }]]),
      );
    });

    it('skips nothing while many things move at once', async () => {
      const { store } = await create();
      const placed = [];
      for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
        placed.push(await place(store, name));
      }
      const { latest } = await store.listChanges(everything, {
        after: 0,
        limit: 100,
      });
      const seen = new Set<string>();
      let after = latest;
      let moving = true;
      const movers = Promise.all(
        placed.map(({ id }) => store.move(aMove(id, 1))),
      ).finally(() => {
        moving = false;
      });
      do {
        const { items } = await store.listChanges(everything, {
          after,
          limit: 2,
        });
        for (const item of items) {
          seen.add(item.entityRef);
          after = item.sequence;
        }
      } while (moving || seen.size < placed.length);
      await movers;
      expect(seen.size).toBe(placed.length);
    });
  });
});
