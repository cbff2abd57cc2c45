import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  lifecycleChecklistExtensionPoint,
  LifecycleChecklistProvider,
} from '@operability/plugin-lifecycle-node';
import { aComponent, aStageEntity } from '../__testUtils__/entities';
import { startTestPortal, TestPortal } from '../__testUtils__/testPortal';

function withProvider(id: string, ...providers: LifecycleChecklistProvider[]) {
  return createBackendModule({
    pluginId: 'lifecycle',
    moduleId: id,
    register(env) {
      env.registerInit({
        deps: { checklists: lifecycleChecklistExtensionPoint },
        async init({ checklists }) {
          for (const provider of providers) checklists.addProvider(provider);
        },
      });
    },
  });
}

const line = (status: 'pass' | 'fail') => ({
  id: 'runbook',
  title: 'A runbook',
  source: 'checklist',
  status,
  required: true,
  message: 'See the wiki',
  href: 'https://example.com/wiki',
});

describe('gates', () => {
  let portal: TestPortal;
  afterEach(() => portal.stop());

  const gate = (name: string, to: string, person = 'ion-fox') =>
    portal.as(person).get(`/entities/component/default/${name}/gate?to=${to}`);

  it('say what is missing before anybody tries', async () => {
    portal = await startTestPortal({
      entities: [aComponent('idea', { stage: 'development' })],
    });
    const { status, body } = await gate('idea', 'production');
    expect(status).toBe(200);
    expect(body).toEqual({
      from: 'development',
      to: 'production',
      allowed: true,
      reason: 'optional',
      confirmations: [{ id: 'launch-mail', title: 'A launch mail went out' }],
      canOverride: false,
      items: [
        expect.objectContaining({ source: 'order', status: 'pass' }),
        expect.objectContaining({
          source: 'confirmation',
          status: 'fail',
          message: 'Not confirmed yet.',
        }),
      ],
    });
    const admin = await gate('idea', 'production', 'sre-elk');
    expect(admin.body.canOverride).toBe(true);
  });

  it('name the stages there are when asked for another', async () => {
    portal = await startTestPortal({ entities: [aComponent('idea')] });
    const { status, body } = await gate('idea', 'beta');
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/query\.to: there is no stage 'beta'/);
    const none = await portal
      .as('ion-fox')
      .get('/entities/component/default/idea/gate');
    expect(none.status).toBe(400);
    expect(none.body.error.message).toMatch(/query\.to/);
  });

  it('count consumers that their reader may not see, without naming them', async () => {
    portal = await startTestPortal({
      entities: [
        aComponent('old', { stage: 'deprecated', usedBy: ['secret', 'known'] }),
        aComponent('secret', { stage: 'production' }),
        aComponent('known', { stage: 'production', title: 'Known by title' }),
      ],
      policy: (permission, person) =>
        permission.name === 'catalog.entity.read' && person
          ? {
              result: 'CONDITIONAL' as never,
              pluginId: 'catalog',
              resourceType: 'catalog-entity',
              conditions: { rule: 'X', resourceType: 'catalog-entity' },
            }
          : { result: 'ALLOW' as never },
    });
    portal.catalog.hidden.add('component:default/secret');
    const { body } = await gate('old', 'deactivated');
    expect(body.items).toContainEqual(
      expect.objectContaining({
        source: 'consumers',
        status: 'fail',
        message: 'Still consumed by Known by title and 1 more.',
      }),
    );
  });

  it('find the consumers of what has left the catalog', async () => {
    const user = aComponent('user', { stage: 'production' });
    user.relations = [
      { type: 'dependsOn', targetRef: 'component:default/old' },
    ];
    portal = await startTestPortal({
      entities: [aComponent('old', { stage: 'deprecated' }), user],
    });
    portal.catalog.entities = portal.catalog.entities.filter(
      ({ metadata }) => metadata.name !== 'old',
    );
    await portal.sync();
    const { body } = await gate('old', 'deactivated');
    expect(body.items).toContainEqual(
      expect.objectContaining({
        source: 'consumers',
        message: 'Still consumed by user.',
      }),
    );
  });

  it('stay closed while the catalog cannot say who consumes', async () => {
    portal = await startTestPortal({
      entities: [aComponent('old', { stage: 'deprecated' })],
    });
    portal.catalog.isDown = true;
    const { status, body } = await gate('old', 'deactivated');
    expect(status).toBe(200);
    expect(body.allowed).toBe(false);
    expect(body.items).toContainEqual(
      expect.objectContaining({ source: 'consumers', status: 'unknown' }),
    );
  });

  describe('with checklists', () => {
    const stages = [
      aStageEntity('live', {
        order: 30,
        entry: { checklists: ['production'] },
      }),
    ];
    const entities = [...stages, aComponent('idea', { stage: 'prototype' })];
    const module = (provider: Partial<LifecycleChecklistProvider>) =>
      withProvider('test', {
        id: 'readiness',
        checklists: ['production'],
        evaluate: async () => [],
        ...provider,
      });

    it('show the lines of the provider and close by them', async () => {
      const evaluate = jest.fn(async () => [line('fail')]);
      portal = await startTestPortal({
        entities,
        features: [module({ evaluate })],
      });
      const { body } = await gate('idea', 'live');
      expect(body.allowed).toBe(false);
      expect(body.items).toEqual([line('fail')]);
      expect(evaluate).toHaveBeenCalledWith(
        {
          checklist: 'production',
          entityRef: 'component:default/idea',
          toStage: 'live',
        },
        { credentials: expect.anything(), signal: expect.any(AbortSignal) },
      );
      evaluate.mockResolvedValue([line('pass')]);
      expect((await gate('idea', 'live')).body.allowed).toBe(true);
    });

    it.each([
      [
        'nobody evaluates',
        [],
        "Nobody evaluates the checklist 'production': no provider of it is installed.",
      ],
      [
        'a provider fails on',
        [
          module({
            evaluate: async () => {
              throw new Error('secret detail');
            },
          }),
        ],
        "'readiness', which evaluates the checklist 'production', failed.",
      ],
      [
        'a provider answers nonsense to',
        [module({ evaluate: async () => [{ id: 1 } as never] })],
        "'readiness', which evaluates the checklist 'production', failed.",
      ],
      [
        'a provider does not know',
        [module({ checklists: undefined, evaluate: async () => undefined })],
        "'readiness' knows no checklist 'production'.",
      ],
    ])('stay closed by a checklist that %s', async (_, features, message) => {
      portal = await startTestPortal({ entities, features });
      const { body } = await gate('idea', 'live');
      expect(body.allowed).toBe(false);
      expect(body.items).toEqual([
        {
          id: 'checklist:production',
          title: 'Checklist production',
          source: 'checklist',
          status: 'unknown',
          required: true,
          message,
        },
      ]);
    });

    it('stay closed for what is not in the catalog', async () => {
      portal = await startTestPortal({ entities, features: [module({})] });
      const card = await portal
        .as('ion-fox')
        .post('/cards')
        .send({ title: 'Printer', ownerRef: 'group:default/runtime' });
      const { body } = await portal
        .as('ion-fox')
        .get(`/cards/${card.body.id}/gate?to=live`);
      expect(body.items).toEqual([
        expect.objectContaining({
          status: 'unknown',
          message:
            "The checklist 'production' can be evaluated only for what is in the catalog.",
        }),
      ]);
    });
  });

  it('blame the module that claims a checklist of another', async () => {
    const provider = {
      id: 'readiness',
      checklists: ['production'],
      evaluate: async () => [],
    };
    await expect(
      startTestPortal({
        features: [
          withProvider('one', provider),
          withProvider('two', { ...provider, id: 'other' }),
        ],
      }),
    ).rejects.toThrow(/'two'/);
    portal = await startTestPortal();
  });
});
