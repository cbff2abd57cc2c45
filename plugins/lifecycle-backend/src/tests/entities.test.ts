import { aComponent, aStageEntity, aSystem } from '../__testUtils__/entities';
import { startTestPortal, TestPortal } from '../__testUtils__/testPortal';

describe('entities', () => {
  let portal: TestPortal;
  afterEach(() => portal.stop());
  const get = (path: string, person = 'ion-fox') => portal.as(person).get(path);

  it('that the catalog has only just got are placed when asked for', async () => {
    portal = await startTestPortal();
    portal.catalog.entities = [
      ...portal.catalog.entities,
      aComponent('new', { stage: 'development' }),
    ];
    const { status, body } = await get('/entities/Component/default/New');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      entityRef: 'component:default/new',
      stage: 'development',
      history: [{ type: 'placed' }],
    });
    await portal.sync();
    expect((await get('/entities/component/default/new')).body.id).toBe(
      body.id,
    );
  });

  it.each([
    '/entities/component/default/nothing',
    '/entities/component/default/nothing/gate?to=production',
    '/entities/component/default/nothing/history',
    '/entities/component/default/nothing/sunset-plan',
    '/entities/system/default/kernel',
  ])('that never had a card are not found at %s', async path => {
    portal = await startTestPortal({ entities: [aSystem('kernel', 'Kernel')] });
    expect((await get(path)).status).toBe(404);
  });

  it.each([
    ['/entities/component/default/a%2Fb', /path\.name/],
    ['/entities/1component/default/a', /path\.kind/],
    ['/entities/component/de_fault/a', /path\.namespace/],
  ])('are refused by %s, which is no ref', async (path, message) => {
    portal = await startTestPortal();
    const { status, body } = await get(path);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });

  it('without a card cannot be looked up while the catalog is down', async () => {
    portal = await startTestPortal({ catalogIsDown: true });
    const { status } = await get('/entities/component/default/new');
    expect(status).toBe(503);
  });

  it('that left the catalog keep their card, marked, until they return', async () => {
    portal = await startTestPortal({
      entities: [
        aComponent('logplex', { stage: 'production' }),
        aComponent('other'),
      ],
    });
    const all = portal.catalog.entities;
    portal.catalog.entities = all.filter(
      ({ metadata }) => metadata.name !== 'logplex',
    );
    await portal.sync();
    const path = '/entities/component/default/logplex';
    expect((await get(path)).body).toMatchObject({ missing: true, version: 1 });
    const moved = await portal
      .as('ion-fox')
      .post(`${path}/moves`)
      .send({ to: 'deprecated', version: 1, reason: 'gone anyhow' });
    expect(moved.status).toBe(201);

    portal.catalog.entities = all;
    await portal.sync();
    const { body } = await get(path);
    expect(body.missing).toBeUndefined();
    expect(body.stage).toBe('deprecated');
  });

  it('that name a stage the catalog does not have yet end in it', async () => {
    portal = await startTestPortal({
      entities: [aComponent('codon', { stage: 'museum' })],
    });
    const path = '/entities/component/default/codon';
    expect((await get(path)).body).toMatchObject({
      stage: 'production',
      unconfirmed: true,
    });
    portal.catalog.entities = [
      ...portal.catalog.entities,
      aStageEntity('museum', { order: 9 }),
    ];
    await portal.sync();
    const { body } = await get(path);
    expect(body).toMatchObject({ stage: 'museum', version: 2 });
    expect(body.unconfirmed).toBeUndefined();
  });

  it('that the catalog has only just got join the lane of their system', async () => {
    portal = await startTestPortal({
      entities: [
        aSystem('kernel', 'The kernel'),
        aComponent('logplex', { system: 'kernel' }),
      ],
    });
    portal.catalog.entities = [
      ...portal.catalog.entities,
      aComponent('new', { system: 'kernel' }),
    ];
    expect((await get('/entities/component/default/new')).status).toBe(200);
    const { body } = await get('/board');
    expect(body.stages[2].lanes).toEqual([
      { systemRef: 'system:default/kernel', title: 'The kernel', total: 2 },
    ]);
  });

  it('are not marked gone by a reading that failed halfway', async () => {
    portal = await startTestPortal({ entities: [aComponent('logplex')] });
    portal.catalog.failAfterFirstPage = true;
    await portal.sync();
    const { body } = await get('/board');
    expect(body.catalog.available).toBe(false);
    expect(body.stages[2].cards[0].missing).toBeUndefined();
  });

  it('show a new owner, title and system without losing their place', async () => {
    portal = await startTestPortal({ entities: [aComponent('logplex')] });
    portal.catalog.entities = [
      ...portal.catalog.entities.filter(
        ({ metadata }) => metadata.name !== 'logplex',
      ),
      aSystem('kernel', 'Kernel'),
      aComponent('logplex', {
        title: 'Logplex',
        owner: 'data',
        system: 'kernel',
        lifecycle: 'deprecated',
      }),
    ];
    portal.signals.publish.mockClear();
    await portal.sync();
    const { body } = await get('/board');
    expect(body.stages[2]).toMatchObject({
      lanes: [{ title: 'Kernel' }],
      cards: [
        {
          title: 'Logplex',
          ownerRef: 'group:default/data',
          stage: 'production',
          version: 1,
          drift: { declared: 'deprecated', expected: 'production' },
        },
      ],
    });
    expect(portal.signals.publish).toHaveBeenCalledTimes(1);
    await portal.sync();
    expect(portal.signals.publish).toHaveBeenCalledTimes(1);
  });

  it('of other kinds are on the board where the configuration says so', async () => {
    portal = await startTestPortal({
      entities: [aSystem('kernel', 'Kernel'), aComponent('logplex')],
      config: { lifecycle: { kinds: ['System'] } },
    });
    const { body } = await get('/board');
    expect(body.facets.kinds).toEqual([
      { value: 'System', title: 'System', count: 1 },
    ]);
  });

  describe('with a sunset plan', () => {
    const path = '/entities/component/default/logplex';
    const plan = {
      deprecateOn: '2026-01-01',
      deactivateOn: '2026-02-01',
      sunsetOn: '2026-03-01',
      replacementRef: 'component:default/kafka',
      guideUrl: 'https://example.com/guide',
      reason: 'kafka',
      version: 0,
    };
    beforeEach(async () => {
      portal = await startTestPortal({
        entities: [aComponent('logplex', { stage: 'production' })],
      });
    });
    const put = (body: object, person = 'ion-fox') =>
      portal.as(person).put(`${path}/sunset-plan`).send(body);

    it('show it on the card and to whoever asks', async () => {
      expect((await get(`${path}/sunset-plan`)).status).toBe(404);
      const { status, body } = await put(plan);
      expect(status).toBe(200);
      expect(body).toEqual({
        ...plan,
        version: 1,
        updatedBy: 'user:default/ion-fox',
        updatedAt: expect.any(String),
      });
      expect((await get(`${path}/sunset-plan`, 'data-hare')).body).toEqual(
        body,
      );
      expect((await get(path)).body).toMatchObject({
        sunsetOn: '2026-03-01',
        sunsetPlan: body,
      });
      const board = await get('/board');
      expect(board.body.stages[2].cards[0].sunsetOn).toBe('2026-03-01');
      expect(portal.audited).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId: 'sunset-plan-write',
          reason: plan.reason,
          planVersion: 1,
        }),
      );
      expect(portal.notifications.send).toHaveBeenCalledWith(
        expect.objectContaining({
          payload: expect.objectContaining({
            title: 'logplex is planned to be gone on 2026-03-01',
          }),
        }),
      );
    });

    it('are changed only with the latest version, by their owners', async () => {
      expect((await put({ ...plan, version: 3 })).status).toBe(409);
      await put(plan);
      const stale = await put(plan);
      expect(stale.status).toBe(409);
      expect(stale.body.error.message).toMatch(
        /^The sunset plan of logplex was changed .*; it is at version 1$/,
      );
      expect((await put({ ...plan, version: 1 })).body.version).toBe(2);
      expect((await put({ ...plan, version: 2 }, 'data-hare')).status).toBe(
        403,
      );
    });

    it.each([
      [
        { deactivateOn: '2025-01-01' },
        /body\.deactivateOn: must not be before/,
      ],
      [{ sunsetOn: '2026-01-15' }, /body\.sunsetOn: must not be before/],
      [{ sunsetOn: 'soon' }, /body\.sunsetOn/],
      [{ reason: ' ' }, /body\.reason/],
      [{ replacementRef: 'kafka' }, /body\.replacementRef/],
      [{ guideUrl: 'data:text/html,hello' }, /body\.guideUrl/],
    ])('refuse %j', async (change, message) => {
      const { status, body } = await put({ ...plan, ...change });
      expect(status).toBe(400);
      expect(body.error.message).toMatch(message);
    });
  });
});

describe('the rest of the contract', () => {
  let portal: TestPortal;
  beforeEach(async () => {
    portal = await startTestPortal({
      entities: [aComponent('a'), aComponent('b')],
    });
  });
  afterEach(() => portal.stop());

  it('lists the stages for whoever asks', async () => {
    const { body } = await portal
      .as({ service: 'plugin:catalog' })
      .get('/stages');
    expect(body).toMatchObject({ totalItems: 6, problems: [] });
    expect(body.items[2]).toEqual({
      name: 'production',
      title: 'Production',
      description: '',
      order: 3,
      lanes: 'system',
      declares: 'production',
      default: true,
      terminal: false,
      entry: {
        checklists: [],
        confirmations: [{ id: 'launch-mail', title: 'A launch mail went out' }],
        from: ['development'],
        reason: 'optional',
      },
    });
  });

  it('lets another plugin follow what changes', async () => {
    const catalog = portal.as({ service: 'plugin:catalog' });
    const { body: all } = await catalog.get('/changes');
    expect(
      all.items.map(({ entityRef }: { entityRef: string }) => entityRef),
    ).toEqual(['component:default/a', 'component:default/b']);
    await portal
      .as('ion-fox')
      .post('/entities/component/default/a/moves')
      .send({ to: 'deprecated', version: 1, reason: 'x' });
    const { body: next } = await catalog.get(`/changes?after=${all.latest}`);
    expect(next.items).toEqual([
      {
        entityRef: 'component:default/a',
        stage: 'deprecated',
        sequence: next.latest,
      },
    ]);
    expect((await catalog.get('/changes?after=-1')).status).toBe(400);
  });

  it('describes itself', async () => {
    const { body } = await portal.as('ion-fox').get('/openapi.json');
    expect(body).toMatchObject({
      openapi: '3.1.0',
      info: { title: 'Lifecycle' },
    });
  });

  it('answers the permission backend about its placements', async () => {
    const { body: card } = await portal
      .as('ion-fox')
      .get('/entities/component/default/a');
    const answer = await portal
      .as({ service: 'plugin:permission' })
      .post('/.well-known/backstage/permissions/apply-conditions')
      .send({
        items: [
          {
            id: '1',
            resourceRef: card.id,
            resourceType: 'lifecycle-placement',
            conditions: {
              rule: 'IS_OWNER',
              resourceType: 'lifecycle-placement',
              params: { claims: ['group:default/runtime'] },
            },
          },
        ],
      });
    expect(answer.body).toEqual({ items: [{ id: '1', result: 'ALLOW' }] });
  });
});
