import { TestDatabases } from '@backstage/backend-test-utils';
import { aStore, testDatabaseIds } from '../__testUtils__/databases';
import { aDifference, everything, place } from '../__testUtils__/placements';
import { DatabaseLifecycleStore } from './DatabaseLifecycleStore';
import { ColumnPosition, PlacementScope } from './LifecycleStore';

jest.setTimeout(60_000);

describe('DatabaseLifecycleStore: the board', () => {
  const databases = TestDatabases.create({ ids: testDatabaseIds });

  describe.each(databases.eachSupportedId())('on %s', databaseId => {
    const create = () => aStore(databases, databaseId);

    let board: Promise<DatabaseLifecycleStore> | undefined;
    /** One board for all tests that only look at it. */
    function filled() {
      board ??= fill();
      return board;
    }
    async function fill() {
      const { store } = await create();
      const platform = {
        systemRef: 'system:default/platform',
        systemTitle: 'platform apps',
      };
      const kernel = {
        systemRef: 'system:default/kernel',
        systemTitle: 'Kernel apps',
      };
      await place(store, 'zebra', kernel);
      await place(store, 'apple', { ...platform, title: 'Äpple' });
      await place(store, 'banana', {
        ...platform,
        ownerRef: 'group:default/data',
      });
      await place(store, 'mango', { ownerRef: undefined });
      await place(store, 'kiwi_1', { kind: 'API' }, 'sunset');
      await store.addCard({
        title: 'An old printer',
        ownerRef: 'group:default/data',
        stage: 'sunset',
        unconfirmed: false,
        at: 1,
      });
      return store;
    }
    const titles = async (
      store: DatabaseLifecycleStore,
      scope: PlacementScope,
      filter = {},
      byLane = false,
    ) => {
      const counts = await store.countByStage(scope, filter);
      const all: string[] = [];
      for (const stage of ['production', 'sunset']) {
        const { placements } = await store.listColumn(scope, filter, {
          stage,
          byLane,
          limit: 100,
        });
        expect(placements).toHaveLength(counts.get(stage) ?? 0);
        all.push(...placements.map(({ title }) => title));
      }
      return all;
    };

    it('orders a column by title, or by lane and title with no system last', async () => {
      const store = await filled();
      expect(await titles(store, everything)).toEqual([
        'Äpple',
        'banana',
        'mango',
        'zebra',
        'An old printer',
        'kiwi_1',
      ]);
      expect(await titles(store, everything, {}, true)).toEqual([
        'zebra',
        'Äpple',
        'banana',
        'mango',
        'An old printer',
        'kiwi_1',
      ]);
      expect(await store.listLanes(everything, {}, 'production')).toEqual([
        {
          systemRef: 'system:default/kernel',
          systemTitle: 'Kernel apps',
          total: 1,
        },
        {
          systemRef: 'system:default/platform',
          systemTitle: 'platform apps',
          total: 2,
        },
        { total: 1 },
      ]);
    });

    it('has one lane for a system, also while its new title is being written', async () => {
      const { store } = await create();
      const systemRef = 'system:default/kernel';
      await place(store, 'a', { systemRef, systemTitle: 'kernel' });
      await place(store, 'b', { systemRef, systemTitle: 'The kernel' });
      await place(store, 'c', {
        systemRef: 'system:default/other',
        systemTitle: 'Other',
      });
      const lanes = await store.listLanes(everything, {}, 'production');
      expect(lanes.map(lane => [lane.systemRef, lane.total])).toEqual([
        [systemRef, 2],
        ['system:default/other', 1],
      ]);
      expect(await store.systemTitleOf(systemRef)).toBe('kernel');
      expect(await store.systemTitleOf('system:default/x')).toBeUndefined();
    });

    it.each([true, false])(
      'goes through a column page by page, by lane: %s',
      async byLane => {
        const store = await filled();
        const seen: string[] = [];
        let after: ColumnPosition | undefined;
        do {
          const { placements, next } = await store.listColumn(
            everything,
            {},
            { stage: 'production', byLane, limit: 1, after },
          );
          expect(placements).toHaveLength(1);
          seen.push(placements[0].title);
          after = next;
        } while (after);
        expect(seen).toEqual(
          byLane
            ? ['zebra', 'Äpple', 'banana', 'mango']
            : ['Äpple', 'banana', 'mango', 'zebra'],
        );
      },
    );

    it.each([
      [{ owners: ['group:default/data'] }, ['banana', 'An old printer']],
      [{ systems: ['system:default/platform'] }, ['Äpple', 'banana']],
      [{ kinds: ['api'] }, ['kiwi_1']],
      [{ kinds: ['Component', 'API'], text: 'kiwi' }, ['kiwi_1']],
      [{ text: 'APPLE' }, ['Äpple']],
      [{ text: 'ang' }, ['mango']],
      [
        { text: '  ' },
        ['Äpple', 'banana', 'mango', 'zebra', 'An old printer', 'kiwi_1'],
      ],
      [{ text: '_' }, ['kiwi_1']],
      [{ text: '%' }, []],
      [{ text: "o'" }, []],
      [{ owners: ['group:default/data'], text: 'ban' }, ['banana']],
    ])('filters by %j', async (filter, expected) => {
      const store = await filled();
      expect(await titles(store, everything, filter)).toEqual(expected);
    });

    it('counts what it can be filtered by', async () => {
      const store = await filled();
      expect(await store.listFacets(everything)).toEqual({
        owners: [
          {
            value: 'group:default/data',
            title: 'group:default/data',
            count: 2,
          },
          {
            value: 'group:default/runtime',
            title: 'group:default/runtime',
            count: 3,
          },
        ],
        systems: [
          {
            value: 'system:default/kernel',
            title: 'Kernel apps',
            count: 1,
          },
          {
            value: 'system:default/platform',
            title: 'platform apps',
            count: 2,
          },
        ],
        kinds: [
          { value: 'API', title: 'API', count: 1 },
          { value: 'Component', title: 'Component', count: 4 },
          { value: 'Unlisted', title: 'Unlisted', count: 1 },
        ],
      });
    });

    it('shows of entities only what the reader may see, or owned before it left, and all that has none', async () => {
      const store = await fill();
      const zebra = await store.getPlacementOf('component:default/zebra');
      await store.applyDifference(aDifference({ missing: [zebra!.id] }), 9);
      const scope: PlacementScope = {
        visibility: {
          all: false,
          refs: new Set(['component:default/mango']),
        },
        claims: new Set(['group:default/runtime']),
      };
      expect(await titles(store, scope)).toEqual([
        'mango',
        'zebra',
        'An old printer',
      ]);
      const { owners } = await store.listFacets(scope);
      expect(owners.map(({ count }) => count)).toEqual([1, 1]);
      const none: PlacementScope = {
        visibility: { all: false, refs: new Set() },
        claims: new Set(['group:default/data']),
      };
      expect(await titles(store, none)).toEqual(['An old printer']);
    });

    it('translates permission conditions as the rules apply them', async () => {
      const store = await filled();
      const owner = (...values: string[]) => ({
        key: 'ownerRef' as const,
        values: values.map(name => `group:default/${name}`),
      });
      const visible = (condition: PlacementScope['condition']) =>
        titles(store, { ...everything, condition });

      expect(await visible(owner('data'))).toEqual([
        'banana',
        'An old printer',
      ]);
      expect(await visible(owner())).toEqual([]);
      expect(await visible({ not: owner('runtime') })).toEqual([
        'banana',
        'mango',
        'An old printer',
      ]);
      expect(
        await visible({
          anyOf: [owner('data'), { not: owner('data', 'runtime') }],
        }),
      ).toEqual(['banana', 'mango', 'An old printer']);
      expect(
        await visible({
          allOf: [owner('data', 'runtime'), { not: owner('data') }],
        }),
      ).toEqual(['Äpple', 'zebra', 'kiwi_1']);
    });
  });
});
