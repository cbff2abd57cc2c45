import { TestDatabases } from '@backstage/backend-test-utils';
import { EntitySnapshot } from '../domain/EntitySnapshot';
import { aStore, testDatabaseIds } from '../__testUtils__/databases';
import {
  aPlan,
  aSnapshot,
  everything,
  place,
} from '../__testUtils__/placements';

jest.setTimeout(60_000);

describe('DatabaseLifecycleStore: placements and plans', () => {
  const databases = TestDatabases.create({ ids: testDatabaseIds });

  describe.each(databases.eachSupportedId())('on %s', databaseId => {
    const create = () => aStore(databases, databaseId);

    it('keeps what an entity looks like and where it was placed', async () => {
      const { store } = await create();
      const all: EntitySnapshot = aSnapshot('logplex', {
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

    it('keeps one sunset plan a placement, and its date on the card', async () => {
      const { store } = await create();
      const { id } = await place(store, 'logplex');
      expect(await store.getPlan(id)).toBeUndefined();
      const first = { ...aPlan, placementId: id };
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
  });
});
