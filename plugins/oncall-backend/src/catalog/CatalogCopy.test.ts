import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { aDatabase } from '../__testUtils__/databases';
import { CatalogCopy } from './CatalogCopy';
import { DatabaseCatalogStore } from './DatabaseCatalogStore';

function anEntity(kind: string, name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace: 'default', name },
  };
}

describe('CatalogCopy', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

  async function create() {
    const database = await aDatabase(databases, 'SQLITE_3');
    const store = DatabaseCatalogStore.create({ database });
    const state = {
      entities: [
        anEntity('User', 'ion-fox'),
        anEntity('Group', 'runtime'),
        anEntity('Component', 'logplex'),
        anEntity('Location', 'generated'),
      ],
      isDown: false,
      breaksOff: false,
    };
    const clock = { time: 1_000, now: () => clock.time };
    const logger = mockServices.logger.mock();
    const catalog = catalogServiceMock.mock({
      streamEntities: async function* stream(request, options) {
        if (state.isDown) throw new Error('connect ECONNREFUSED');
        const { entities } = state;
        yield* catalogServiceMock({ entities }).streamEntities(
          request,
          options,
        );
        if (state.breaksOff) throw new Error('socket hang up');
      },
    });
    const copy = CatalogCopy.create({
      store,
      catalog,
      auth: mockServices.auth(),
      logger,
      clock,
    });
    const refs = async () => (await store.refs()).sort();
    return { copy, store, state, clock, logger, refs };
  }

  const all = [
    'component:default/logplex',
    'group:default/runtime',
    'user:default/ion-fox',
  ];

  it('takes everything but what on call has no use for', async () => {
    const { copy, refs, store } = await create();
    expect(await copy.run()).toEqual({ ok: true, entities: 3 });
    expect(await refs()).toEqual(all);
    expect(await store.seenAt()).toBe(1_000);
  });

  it('runs once for everybody who asks at the same time', async () => {
    const { copy } = await create();
    const [one, other] = await Promise.all([copy.run(), copy.run()]);
    expect(one).toBe(other);
  });

  it('stays as it is and grows old while the catalog is down, and says so once', async () => {
    const { copy, refs, store, state, clock, logger } = await create();
    await copy.run();
    state.isDown = true;
    clock.time = 2_000;
    expect(await copy.run()).toEqual({ ok: false });
    await copy.run();
    expect(await refs()).toEqual(all);
    expect(await store.seenAt()).toBe(1_000);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    state.isDown = false;
    clock.time = 3_000;
    expect(await copy.run()).toEqual({ ok: true, entities: 3 });
    expect(await store.seenAt()).toBe(3_000);
  });

  it('takes half a reading for none', async () => {
    const { copy, refs, state } = await create();
    await copy.run();
    state.entities = state.entities.slice(0, 2);
    state.breaksOff = true;
    expect(await copy.run()).toEqual({ ok: false });
    expect(await refs()).toEqual(all);
  });

  it('never believes a catalog that comes back empty', async () => {
    const { copy, refs, state, clock } = await create();
    await copy.run();
    state.entities = [];
    for (let hour = 1; hour < 4; hour++) {
      clock.time = hour * 3_600_000;
      expect(await copy.run()).toEqual({ ok: false });
    }
    expect(await refs()).toEqual(all);
  });

  it('believes that all people have gone only after ten minutes of it', async () => {
    const { copy, refs, state, clock } = await create();
    await copy.run();
    const [person, ...others] = state.entities;
    const comparedAt = async (minute: number) => {
      clock.time = minute * 60_000;
      return (await copy.run()).ok;
    };
    state.entities = others;
    expect(await comparedAt(1)).toBe(false);
    expect(await comparedAt(10)).toBe(false);
    state.entities = [person, ...others];
    expect(await comparedAt(11)).toBe(true);
    state.entities = others;
    expect(await comparedAt(12)).toBe(false);
    expect(await comparedAt(21)).toBe(false);
    expect(await refs()).toEqual(all);
    expect(await comparedAt(22)).toBe(true);
    expect(await refs()).toEqual(all.slice(0, 2));
  });

  it('does not count being stopped as a failure', async () => {
    const { copy, logger } = await create();
    expect(await copy.run(AbortSignal.abort())).toEqual({ ok: false });
    expect(logger.warn).not.toHaveBeenCalled();
  });
});
