import { TestDatabases } from '@backstage/backend-test-utils';
import { aStore, testDatabaseIds } from '../__testUtils__/databases';
import { aMove, aSnapshot, place } from '../__testUtils__/placements';

jest.setTimeout(60_000);

describe('DatabaseLifecycleStore: moves', () => {
  const databases = TestDatabases.create({ ids: testDatabaseIds });

  describe.each(databases.eachSupportedId())('on %s', databaseId => {
    const create = () => aStore(databases, databaseId);

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
        aSnapshot('a'),
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
});
