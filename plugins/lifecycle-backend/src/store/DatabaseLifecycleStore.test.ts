import { TestDatabases } from '@backstage/backend-test-utils';
import { PlacementDifference } from '../domain/comparePlacements';
import { EntitySnapshot } from '../domain/EntitySnapshot';
import { builtInStageSet } from '../domain/readStages';
import { aStore, testDatabaseIds } from '../testing/databases';
import { DatabaseLifecycleStore } from './DatabaseLifecycleStore';
import { ColumnPosition, PlacementScope } from './LifecycleStore';

jest.setTimeout(60_000);

const everything: PlacementScope = { visibility: { all: true } };

const snapshot = (
  name: string,
  rest: Partial<EntitySnapshot> = {},
): EntitySnapshot => ({
  entityRef: `component:default/${name}`,
  title: name,
  name,
  kind: 'Component',
  type: 'service',
  ownerRef: 'group:default/runtime',
  ...rest,
});

const difference = (
  rest: Partial<PlacementDifference>,
): PlacementDifference => ({
  inserts: [],
  updates: [],
  missing: [],
  returned: [],
  settled: [],
  ...rest,
});

async function place(
  store: DatabaseLifecycleStore,
  name: string,
  rest: Partial<EntitySnapshot> = {},
  stage = 'production',
) {
  return store.placeEntity(
    snapshot(name, rest),
    { stage, basis: 'annotation' },
    1_000,
  );
}

const aMove = (placementId: string, version: number, to = 'deprecated') => ({
  placementId,
  version,
  from: 'production',
  to,
  at: 5_000,
  actorRef: 'user:default/ion-fox',
  reason: 'old',
  confirmations: ['x'],
  override: false,
  gate: [],
});

describe('DatabaseLifecycleStore', () => {
  const databases = TestDatabases.create({ ids: testDatabaseIds });

  describe.each(databases.eachSupportedId())('on %s', databaseId => {
    const create = () => aStore(databases, databaseId);

    it('keeps what an entity looks like and where it was placed', async () => {
      const { store } = await create();
      const all: EntitySnapshot = snapshot('logplex', {
        title: 'Logplex',
        systemRef: 'system:default/kernel',
        systemTitle: 'kernel apps',
        declaredLifecycle: 'production',
        tier: '1',
      });
      const placed = await store.placeEntity(
        all,
        { stage: 'prototype', basis: 'first' },
        1_700_000_000_000,
      );
      expect(placed).toEqual({
        ...all,
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        stage: 'prototype',
        since: 1_700_000_000_000,
        version: 1,
        unconfirmed: true,
        automatic: true,
        overridden: false,
        missing: false,
      });
      expect(await store.getPlacement(placed.id)).toEqual(placed);
      expect(await store.getPlacementOf(all.entityRef)).toEqual(placed);
      expect(await store.getPlacements(['nothing', placed.id])).toEqual([
        undefined,
        placed,
      ]);
      expect((await store.listMoves(placed.id, { limit: 9 })).moves).toEqual([
        expect.objectContaining({
          type: 'placed',
          to: 'prototype',
          version: 1,
        }),
      ]);
    });

    it('places an entity once, whoever asks', async () => {
      const { store } = await create();
      const both = await Promise.all([
        place(store, 'logplex'),
        place(store, 'logplex', {}, 'sunset'),
      ]);
      expect(both[0].id).toBe(both[1].id);
      const { total } = await store.listMoves(both[0].id, { limit: 9 });
      expect(total).toBe(1);
    });

    describe('moves', () => {
      it('write placement and history together, and count up the version', async () => {
        const { store } = await create();
        const { id } = await place(store, 'logplex');
        const move = await store.move({ ...aMove(id, 1), override: true });
        expect(move).toMatchObject({
          type: 'moved',
          from: 'production',
          to: 'deprecated',
          at: 5_000,
          actorRef: 'user:default/ion-fox',
          reason: 'old',
          confirmations: ['x'],
          override: true,
          version: 2,
        });
        expect(await store.getPlacement(id)).toMatchObject({
          stage: 'deprecated',
          since: 5_000,
          version: 2,
          overridden: true,
        });
        const { moves } = await store.listMoves(id, { limit: 9 });
        expect(moves[0]).toEqual(move);
      });

      it('change nothing when the version is stale', async () => {
        const { store } = await create();
        const { id } = await place(store, 'logplex');
        await store.move(aMove(id, 1));
        expect(await store.move(aMove(id, 1, 'sunset'))).toBeUndefined();
        expect(await store.getPlacement(id)).toMatchObject({
          stage: 'deprecated',
          version: 2,
        });
        expect((await store.listMoves(id, { limit: 9 })).total).toBe(2);
      });

      it('lets exactly one of many movers win', async () => {
        const { store } = await create();
        const { id } = await place(store, 'logplex');
        const results = await Promise.all(
          ['a', 'b', 'c', 'd', 'e'].map(to => store.move(aMove(id, 1, to))),
        );
        expect(results.filter(Boolean)).toHaveLength(1);
        expect(await store.getPlacement(id)).toMatchObject({ version: 2 });
      });

      it('keep since when a placement is confirmed where it is', async () => {
        const { store } = await create();
        const { id } = await store.placeEntity(
          snapshot('a'),
          { stage: 'production', basis: 'first' },
          1_000,
        );
        await store.move(aMove(id, 1, 'production'));
        expect(await store.getPlacement(id)).toMatchObject({
          since: 1_000,
          unconfirmed: false,
          automatic: false,
          version: 2,
        });
      });

      it('are listed newest first, page by page', async () => {
        const { store } = await create();
        const { id } = await place(store, 'logplex');
        for (const version of [1, 2, 3]) {
          await store.move(aMove(id, version, `stage-${version}`));
        }
        const first = await store.listMoves(id, { limit: 2 });
        expect(first.moves.map(({ to }) => to)).toEqual(['stage-3', 'stage-2']);
        expect(first.total).toBe(4);
        const second = await store.listMoves(id, {
          limit: 2,
          before: first.moves[1].sequence,
        });
        expect(second.moves.map(({ to }) => to)).toEqual([
          'stage-1',
          'production',
        ]);
      });
    });

    describe('the board', () => {
      async function filled() {
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

      it('shows of entities only what the reader may see, and all that has none', async () => {
        const store = await filled();
        const zebra = await store.getPlacementOf('component:default/zebra');
        await store.applyDifference(difference({ missing: [zebra!.id] }), 9);
        const scope: PlacementScope = {
          visibility: {
            all: false,
            refs: new Set(['component:default/mango']),
          },
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
        };
        expect(await titles(store, none)).toEqual(['zebra', 'An old printer']);
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

    describe('cards of things that are not in the catalog', () => {
      const printer = {
        title: 'Printer',
        ownerRef: 'group:default/data',
        note: 'Third floor',
        stage: 'production',
        unconfirmed: true,
        at: 7,
        actorRef: 'user:default/ion-fox',
      };

      it('are added, changed with their version, and taken off the board', async () => {
        const { store } = await create();
        const card = await store.addCard(printer);
        expect(card).toMatchObject({
          title: 'Printer',
          kind: 'Unlisted',
          note: 'Third floor',
          unconfirmed: true,
          automatic: false,
          version: 1,
        });
        expect(card.entityRef).toBeUndefined();
        const change = {
          id: card.id,
          version: 1,
          title: 'Plotter',
          ownerRef: 'group:default/api',
        };
        expect(await store.updateCard(change)).toMatchObject({
          title: 'Plotter',
          ownerRef: 'group:default/api',
          note: undefined,
          version: 2,
        });
        expect(await store.updateCard(change)).toBeUndefined();
        expect(
          await store.deleteCard({ id: card.id, version: 1, at: 8 }),
        ).toBeUndefined();
        expect(await store.deleteCard({ id: card.id, version: 2, at: 8 })).toBe(
          true,
        );
        expect(await store.getPlacement(card.id)).toBeUndefined();
        expect(await store.countByStage(everything, {})).toEqual(new Map());
        expect(await store.move(aMove(card.id, 3))).toBeUndefined();
      });

      it('are left alone when they belong to an entity', async () => {
        const { store } = await create();
        const { id } = await place(store, 'logplex');
        expect(
          await store.updateCard({ id, version: 1, title: 'x', ownerRef: 'y' }),
        ).toBeUndefined();
        expect(
          await store.deleteCard({ id, version: 1, at: 1 }),
        ).toBeUndefined();
      });

      it('are bound to their entity with stage and history', async () => {
        const { store } = await create();
        const card = await store.addCard(printer);
        const binding = {
          id: card.id,
          version: 1,
          snapshot: snapshot('printer', { tier: '3' }),
          at: 20,
          actorRef: 'user:default/ion-fox',
        };
        expect(
          await store.bindCard({ ...binding, version: 7 }),
        ).toBeUndefined();
        expect(await store.bindCard(binding)).toMatchObject({
          id: card.id,
          entityRef: 'component:default/printer',
          stage: 'production',
          tier: '3',
          kind: 'Component',
          version: 2,
        });
        const { moves } = await store.listMoves(card.id, { limit: 9 });
        expect(moves.map(({ type }) => type)).toEqual(['bound', 'placed']);
        expect(
          await store.bindCard({ ...binding, version: 2 }),
        ).toBeUndefined();
      });

      it('are refused an entity whose card somebody has touched or asked for', async () => {
        const { store } = await create();
        const card = await store.addCard(printer);
        const bind = (name: string) =>
          store.bindCard({
            id: card.id,
            version: 1,
            snapshot: snapshot(name),
            at: 2,
          });

        await place(store, 'annotated');
        expect(await bind('annotated')).toBe('taken');

        const moved = await store.placeEntity(
          snapshot('moved'),
          { stage: 'production', basis: 'default' },
          1,
        );
        await store.move(aMove(moved.id, 1));
        expect(await bind('moved')).toBe('taken');

        const planned = await store.placeEntity(
          snapshot('planned'),
          { stage: 'production', basis: 'default' },
          1,
        );
        await store.putPlan({ ...plan, placementId: planned.id });
        expect(await bind('planned')).toBe('taken');
        expect(await store.getPlacement(card.id)).toMatchObject({ version: 1 });
      });

      it('replace a card that was placed by default and never touched', async () => {
        const { store } = await create();
        const card = await store.addCard(printer);
        const automatic = await store.placeEntity(
          snapshot('printer'),
          { stage: 'development', basis: 'default' },
          1,
        );
        const binding = { id: card.id, snapshot: snapshot('printer'), at: 2 };
        expect(
          await store.bindCard({ ...binding, version: 9 }),
        ).toBeUndefined();
        expect(await store.getPlacement(automatic.id)).toBeDefined();

        expect(await store.bindCard({ ...binding, version: 1 })).toMatchObject({
          id: card.id,
          stage: 'production',
        });
        expect(await store.getPlacement(automatic.id)).toBeUndefined();
        expect(
          await store.getPlacementOf('component:default/printer'),
        ).toMatchObject({ id: card.id });
      });
    });

    const plan = {
      deprecateOn: '2026-01-01',
      deactivateOn: '2026-02-01',
      sunsetOn: '2026-03-01',
      reason: 'old',
      updatedBy: 'user:default/ion-fox',
      updatedAt: 1_700_000_000_000,
      version: 0,
    };

    it('keeps one sunset plan a placement, and its date on the card', async () => {
      const { store } = await create();
      const { id } = await place(store, 'logplex');
      expect(await store.getPlan(id)).toBeUndefined();
      const first = { ...plan, placementId: id };
      const { placementId: _, ...kept } = { ...first, version: 1 };
      expect(await store.putPlan(first)).toEqual(kept);
      expect(await store.putPlan(first)).toBeUndefined();
      expect(await store.getPlan(id)).toEqual(kept);

      const change = { ...first, version: 1, sunsetOn: '2026-04-01' };
      expect(await store.putPlan(change)).toMatchObject({ version: 2 });
      expect(await store.putPlan(change)).toBeUndefined();
      expect(await store.getPlacement(id)).toMatchObject({
        sunsetOn: '2026-04-01',
        version: 1,
      });
      const { placements } = await store.listColumn(
        everything,
        {},
        {
          stage: 'production',
          byLane: false,
          limit: 1,
        },
      );
      expect(placements[0].sunsetOn).toBe('2026-04-01');
    });

    describe('the comparison with the catalog', () => {
      it('writes what changed and leaves stage and version alone', async () => {
        const { store } = await create();
        const a = await place(store, 'a');
        const b = await place(store, 'b');
        await store.move(aMove(a.id, 1));
        const changed = snapshot('a', {
          title: 'New title',
          ownerRef: undefined,
          tier: '2',
        });
        await store.applyDifference(
          difference({
            inserts: [
              {
                snapshot: snapshot('c'),
                placement: { stage: 'sunset', basis: 'default' },
              },
            ],
            updates: [{ id: a.id, snapshot: changed }],
            missing: [b.id],
          }),
          9,
        );
        expect(await store.getPlacement(a.id)).toMatchObject({
          title: 'New title',
          ownerRef: undefined,
          tier: '2',
          stage: 'deprecated',
          version: 2,
          since: 5_000,
        });
        expect(await store.getPlacement(b.id)).toMatchObject({ missing: true });
        expect(await store.getPlacementOf('component:default/c')).toMatchObject(
          { stage: 'sunset', automatic: true },
        );

        await store.applyDifference(difference({ returned: [b.id] }), 10);
        const known = await store.listEntityPlacements();
        expect(known).toHaveLength(3);
        expect(known.find(({ id }) => id === b.id)).toEqual({
          id: b.id,
          entityRef: 'component:default/b',
          content: {
            title: 'b',
            name: 'b',
            kind: 'Component',
            type: 'service',
            ownerRef: 'group:default/runtime',
          },
          missing: false,
          unconfirmed: false,
          stage: 'production',
        });
      });

      it('settles what was placed for want of better knowledge, once', async () => {
        const { store } = await create();
        const { id } = await store.placeEntity(
          snapshot('a'),
          { stage: 'prototype', basis: 'first' },
          1,
        );
        const settled = difference({
          settled: [
            { id, placement: { stage: 'sunset', basis: 'annotation' } },
          ],
        });
        await store.applyDifference(settled, 50);
        await store.applyDifference(settled, 60);
        expect(await store.getPlacement(id)).toMatchObject({
          stage: 'sunset',
          since: 50,
          version: 2,
          unconfirmed: false,
          automatic: false,
        });
        expect((await store.listMoves(id, { limit: 9 })).total).toBe(2);
      });

      it('remembers when it went well, when not, and the stages', async () => {
        const { store } = await create();
        expect(await store.getCatalogState()).toEqual({});
        await store.recordFailure(5, 'down');
        expect(await store.getCatalogState()).toEqual({
          failedAt: 5,
          failure: 'down',
        });
        await store.recordSuccess(6, builtInStageSet);
        expect(await store.getCatalogState()).toEqual({
          succeededAt: 6,
          stages: builtInStageSet,
        });
        await store.recordFailure(7, 'down again');
        expect(await store.getCatalogState()).toMatchObject({
          succeededAt: 6,
          failedAt: 7,
          stages: { problems: [] },
        });
      });
    });

    describe('the feed of changes', () => {
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
          await store.whereabouts([
            'component:default/a',
            'component:default/x',
          ]),
        ).toEqual(
          new Map([
            ['component:default/a', { title: 'a', stage: 'deprecated' }],
          ]),
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

    it('takes ten thousand entities in seconds and pages through them quickly', async () => {
      const { store } = await create();
      const inserts = Array.from({ length: 10_000 }, (_, index) => ({
        snapshot: snapshot(`app-${index}`, {
          systemRef: `system:default/s${index % 40}`,
          systemTitle: `S${index % 40}`,
        }),
        placement: {
          stage: ['prototype', 'production'][index % 2],
          basis: 'default' as const,
        },
      }));
      const start = performance.now();
      await store.applyDifference(difference({ inserts }), 1);
      const known = await store.listEntityPlacements();
      expect(known).toHaveLength(10_000);
      await store.applyDifference(
        difference({
          updates: known.map(({ id, entityRef, content }) => ({
            id,
            snapshot: { ...content, entityRef, tier: '2' },
          })),
        }),
        2,
      );
      const written = performance.now();
      const filter = {};
      await store.countByStage(everything, filter);
      for (const stage of ['prototype', 'production']) {
        const column = { stage, byLane: true, limit: 50 };
        const page = await store.listColumn(everything, filter, column);
        expect(page.placements).toHaveLength(50);
        expect(page.placements[0].tier).toBe('2');
      }
      const refs = new Set(known.map(({ entityRef }) => entityRef));
      const { placements } = await store.listColumn(
        { visibility: { all: false, refs } },
        filter,
        { stage: 'production', byLane: false, limit: 50 },
      );
      expect(placements).toHaveLength(50);
      const read = performance.now();
      expect(written - start).toBeLessThan(20_000);
      expect(read - written).toBeLessThan(2_000);
    });
  });
});
