import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { aStore } from '../__testUtils__/databases';
import { aComponent, aStageEntity } from '../__testUtils__/entities';
import { TestCatalog } from '../__testUtils__/TestCatalog';
import { CatalogSync } from './CatalogSync';

describe('CatalogSync', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

  async function create() {
    const { store } = await aStore(databases, 'SQLITE_3');
    const catalog = new TestCatalog([
      aStageEntity('live', { order: 1, declares: 'production', default: true }),
      aComponent('a'),
      aComponent('b'),
    ]);
    const logger = mockServices.logger.mock();
    const onChange = jest.fn();
    const now = { value: 1_000 };
    const sync = CatalogSync.create({
      store,
      catalog: catalog.service,
      auth: mockServices.auth(),
      logger,
      clock: { now: () => now.value },
      kinds: ['Component'],
      onChange,
    });
    return { store, catalog, logger, onChange, now, sync };
  }

  it('runs once for everybody who asks at the same time', async () => {
    const { sync, onChange } = await create();
    const outcomes = await Promise.all([sync.run(), sync.run()]);
    expect(outcomes[0]).toBe(outcomes[1]);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('says nothing when nothing changed', async () => {
    const { sync, onChange } = await create();
    expect(await sync.run()).toEqual({ ok: true, entities: 2 });
    expect(await sync.run()).toEqual({ ok: true, entities: 2 });
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('says so when only a stage changed', async () => {
    const { sync, onChange, catalog, store } = await create();
    await sync.run();
    catalog.entities.push(aStageEntity('lab', { order: 0 }));
    await sync.run();
    expect(onChange).toHaveBeenCalledTimes(2);
    const { stages } = await store.getCatalogState();
    expect(stages?.stages.map(({ name }) => name)).toEqual(['lab', 'live']);
  });

  it('remembers a failure instead of rejecting, and goes on afterwards', async () => {
    const { sync, catalog, store, logger, now } = await create();
    catalog.isDown = true;
    expect(await sync.run()).toEqual({ ok: false });
    expect(await store.getCatalogState()).toMatchObject({
      failedAt: 1_000,
      failure: expect.stringContaining('ECONNREFUSED'),
    });
    expect(logger.warn).toHaveBeenCalledTimes(1);
    await sync.run();
    expect(logger.warn).toHaveBeenCalledTimes(1);
    catalog.isDown = false;
    now.value = 2_000;
    expect(await sync.run()).toEqual({ ok: true, entities: 2 });
    expect(await store.getCatalogState()).toMatchObject({
      succeededAt: 2_000,
      failedAt: undefined,
    });
  });

  it('takes an empty catalog for a failure, keeps the stages and marks nothing missing', async () => {
    const { sync, catalog, store, now } = await create();
    await sync.run();
    catalog.entities = [];
    now.value = 2_000;
    expect(await sync.run()).toEqual({ ok: false });
    const { stages, ...state } = await store.getCatalogState();
    expect(state).toEqual({
      succeededAt: 1_000,
      failedAt: 2_000,
      failure: expect.stringContaining('came back empty'),
    });
    expect(stages?.stages.map(({ name }) => name)).toEqual(['live']);
    const known = await store.listEntityPlacements();
    expect(known.map(({ missing }) => missing)).toEqual([false, false]);
  });

  it('follows a bound entity of a kind that is not on the board', async () => {
    const { sync, catalog, store } = await create();
    const api = (name: string, title: string) => ({
      ...aComponent(name, { title }),
      kind: 'API',
    });
    catalog.entities.push(api('logs', 'Logs'), api('other', 'Other'));
    const card = await store.addCard({
      title: 'Logs',
      ownerRef: 'group:default/runtime',
      stage: 'live',
      unconfirmed: false,
      at: 1,
    });
    await store.bindCard({
      id: card.id,
      version: 1,
      snapshot: {
        entityRef: 'api:default/logs',
        title: 'Logs',
        name: 'logs',
        kind: 'API',
        type: '',
      },
      at: 2,
    });
    await sync.run();
    expect(await store.getPlacement(card.id)).toMatchObject({
      missing: false,
      ownerRef: 'group:default/runtime',
    });
    expect(await store.getPlacementOf('api:default/other')).toBeUndefined();
    catalog.entities = catalog.entities.filter(({ kind }) => kind !== 'API');
    await sync.run();
    expect(await store.getPlacement(card.id)).toMatchObject({ missing: true });
  });

  it('does not count being stopped as a failure', async () => {
    const { sync, store } = await create();
    expect(await sync.run(AbortSignal.abort())).toEqual({ ok: false });
    expect(await store.getCatalogState()).toEqual({});
  });
});
