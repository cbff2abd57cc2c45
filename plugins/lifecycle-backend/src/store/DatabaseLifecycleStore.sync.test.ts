import { TestDatabases } from '@backstage/backend-test-utils';
import { builtInStageSet } from '../domain/readStages';
import { aStore, testDatabaseIds } from '../__testUtils__/databases';
import {
  aDifference,
  aMove,
  aSnapshot,
  everything,
  place,
} from '../__testUtils__/placements';

jest.setTimeout(60_000);

describe('DatabaseLifecycleStore: the comparison with the catalog', () => {
  const databases = TestDatabases.create({ ids: testDatabaseIds });

  describe.each(databases.eachSupportedId())('on %s', databaseId => {
    const create = () => aStore(databases, databaseId);

    it('writes what changed and leaves stage and version alone', async () => {
      const { store } = await create();
      const a = await place(store, 'a');
      const b = await place(store, 'b');
      await store.move(aMove(a.id, 1));
      const changed = aSnapshot('a', {
        title: 'New title',
        ownerRef: undefined,
        tier: '2',
      });
      await store.applyDifference(
        aDifference({
          inserts: [
            {
              snapshot: aSnapshot('c'),
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
      expect(await store.getPlacementOf('component:default/c')).toMatchObject({
        stage: 'sunset',
        automatic: true,
      });

      await store.applyDifference(aDifference({ returned: [b.id] }), 10);
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
        automatic: false,
        stage: 'production',
      });
    });

    it('settles what was placed for want of better knowledge, once', async () => {
      const { store } = await create();
      const { id } = await store.placeEntity(
        aSnapshot('a'),
        { stage: 'prototype', basis: 'first' },
        1,
      );
      const settled = aDifference({
        settled: [{ id, placement: { stage: 'sunset', basis: 'annotation' } }],
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

    it('takes ten thousand entities in seconds and pages through them quickly', async () => {
      const { store } = await create();
      const inserts = Array.from({ length: 10_000 }, (_, index) => ({
        snapshot: aSnapshot(`app-${index}`, {
          systemRef: `system:default/s${index % 40}`,
          systemTitle: `S${index % 40}`,
        }),
        placement: {
          stage: ['prototype', 'production'][index % 2],
          basis: 'default' as const,
        },
      }));
      const start = performance.now();
      await store.applyDifference(aDifference({ inserts }), 1);
      const known = await store.listEntityPlacements();
      expect(known).toHaveLength(10_000);
      await store.applyDifference(
        aDifference({
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
        { visibility: { all: false, refs }, claims: new Set() },
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
