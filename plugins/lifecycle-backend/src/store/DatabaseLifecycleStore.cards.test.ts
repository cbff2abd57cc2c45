import { TestDatabases } from '@backstage/backend-test-utils';
import { aStore, testDatabaseIds } from '../__testUtils__/databases';
import {
  aMove,
  aPlan,
  aSnapshot,
  everything,
  place,
} from '../__testUtils__/placements';

jest.setTimeout(60_000);

describe('DatabaseLifecycleStore: cards', () => {
  const databases = TestDatabases.create({ ids: testDatabaseIds });

  describe.each(databases.eachSupportedId())('on %s', databaseId => {
    const create = () => aStore(databases, databaseId);

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
      expect(await store.deleteCard({ id, version: 1, at: 1 })).toBeUndefined();
    });

    it('are bound to their entity with stage and history', async () => {
      const { store } = await create();
      const card = await store.addCard(printer);
      const binding = {
        id: card.id,
        version: 1,
        snapshot: aSnapshot('printer', { tier: '3' }),
        at: 20,
        actorRef: 'user:default/ion-fox',
      };
      expect(await store.bindCard({ ...binding, version: 7 })).toBeUndefined();
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
      expect(await store.bindCard({ ...binding, version: 2 })).toBeUndefined();
    });

    it('are refused an entity whose card somebody has touched or asked for', async () => {
      const { store } = await create();
      const card = await store.addCard(printer);
      const bind = (name: string) =>
        store.bindCard({
          id: card.id,
          version: 1,
          snapshot: aSnapshot(name),
          at: 2,
        });

      await place(store, 'annotated');
      expect(await bind('annotated')).toBe('taken');

      const moved = await store.placeEntity(
        aSnapshot('moved'),
        { stage: 'production', basis: 'default' },
        1,
      );
      await store.move(aMove(moved.id, 1));
      expect(await bind('moved')).toBe('taken');

      const planned = await store.placeEntity(
        aSnapshot('planned'),
        { stage: 'production', basis: 'default' },
        1,
      );
      await store.putPlan({ ...aPlan, placementId: planned.id });
      expect(await bind('planned')).toBe('taken');
      expect(await store.getPlacement(card.id)).toMatchObject({ version: 1 });
    });

    it('replace a card that was placed by default and never touched', async () => {
      const { store } = await create();
      const card = await store.addCard(printer);
      const automatic = await store.placeEntity(
        aSnapshot('printer'),
        { stage: 'development', basis: 'default' },
        1,
      );
      const binding = { id: card.id, snapshot: aSnapshot('printer'), at: 2 };
      expect(await store.bindCard({ ...binding, version: 9 })).toBeUndefined();
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
});
