import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  createLifecyclePlacementConditionalDecision,
  lifecyclePlacementConditions,
} from '@operability/plugin-lifecycle-node';
import {
  Board,
  lifecyclePlacementReadPermission,
} from '@operability/plugin-lifecycle-common';
import { testDatabaseIds } from '../__testUtils__/databases';
import { aComponent, aStageEntity, aSystem } from '../__testUtils__/entities';
import {
  ordinaryPolicy,
  startTestPortal,
  TestPortal,
} from '../__testUtils__/testPortal';

jest.setTimeout(60_000);

const entities = [
  aSystem('kernel-apps', 'kernel apps'),
  aSystem('platform-apps', 'Platform apps'),
  aComponent('logplex', {
    stage: 'production',
    system: 'kernel-apps',
    tier: '1',
  }),
  aComponent('api', {
    stage: 'production',
    system: 'platform-apps',
    owner: 'data',
  }),
  aComponent('zeta', { stage: 'production', system: 'kernel-apps' }),
  aComponent('loose', { stage: 'production' }),
  aComponent('idea', { stage: 'prototype', lifecycle: 'experimental' }),
  aComponent('drifting', { stage: 'prototype', lifecycle: 'production' }),
];

describe('the board', () => {
  const databases = TestDatabases.create({ ids: testDatabaseIds });
  let portal: TestPortal;
  afterEach(() => portal.stop());

  const read = async (query = '', person = 'ion-fox'): Promise<Board> => {
    const { status, body } = await portal.as(person).get(`/board${query}`);
    expect(status).toBe(200);
    return body;
  };
  const titles = (board: Board) =>
    board.stages.flatMap(({ cards }) => cards.map(({ title }) => title));

  it.each(databases.eachSupportedId())(
    'has a column a stage, lanes by system, and cards with what they need on %s',
    async databaseId => {
      portal = await startTestPortal({
        knex: await databases.init(databaseId),
        entities,
      });
      const board = await read();
      expect(
        board.stages.map(({ name, title, order, total }) => [
          name,
          title,
          order,
          total,
        ]),
      ).toEqual([
        ['prototype', 'Prototype', 1, 2],
        ['development', 'Development', 2, 0],
        ['production', 'Production', 3, 4],
        ['deprecated', 'Deprecated', 4, 0],
        ['deactivated', 'Deactivated', 5, 0],
        ['sunset', 'Sunset', 6, 0],
      ]);
      expect(board.stages[2].lanes).toEqual([
        {
          systemRef: 'system:default/kernel-apps',
          title: 'kernel apps',
          total: 2,
        },
        {
          systemRef: 'system:default/platform-apps',
          title: 'Platform apps',
          total: 1,
        },
        { title: 'No system', total: 1 },
      ]);
      expect(board.stages[0].lanes).toBeUndefined();
      expect(titles(board)).toEqual([
        'drifting',
        'idea',
        'logplex',
        'zeta',
        'api',
        'loose',
      ]);
      expect(board.stages[2].cards[0]).toEqual({
        id: expect.any(String),
        entityRef: 'component:default/logplex',
        title: 'logplex',
        kind: 'Component',
        type: 'service',
        ownerRef: 'group:default/runtime',
        systemRef: 'system:default/kernel-apps',
        stage: 'production',
        since: expect.any(String),
        version: 1,
        tier: '1',
        canMove: true,
      });
      expect(board.stages[0].cards[0].drift).toEqual({
        declared: 'production',
        expected: 'experimental',
      });
      const api = board.stages[2].cards.find(({ title }) => title === 'api');
      expect(api?.canMove).toBe(false);
      expect(board.facets.owners).toEqual([
        { value: 'group:default/data', title: 'data', count: 1 },
        { value: 'group:default/runtime', title: 'runtime', count: 5 },
      ]);
      expect(board.catalog).toEqual({
        available: true,
        seenAt: expect.any(String),
      });
    },
  );

  it('is filtered by the query, while the facets stay', async () => {
    portal = await startTestPortal({ entities });
    expect(titles(await read('?owner=group:default/data'))).toEqual(['api']);
    expect(titles(await read('?system=system:default/kernel-apps'))).toEqual([
      'logplex',
      'zeta',
    ]);
    expect(titles(await read('?q=LOG'))).toEqual(['logplex']);
    expect(titles(await read('?kind=api'))).toEqual([]);
    const board = await read(
      '?kind=component&owner=group:default/data&owner=group:default/x',
    );
    expect(titles(board)).toEqual(['api']);
    expect(board.facets.owners).toHaveLength(2);
    expect(board.stages[2].lanes).toHaveLength(1);
  });

  it('goes through one stage page by page', async () => {
    portal = await startTestPortal({ entities });
    const seen: string[] = [];
    let cursor = '';
    do {
      const { stages } = await read(`?stage=production&limit=1${cursor}`);
      expect(stages.map(({ name, total }) => [name, total])).toEqual([
        ['production', 4],
      ]);
      seen.push(...stages[0].cards.map(({ title }) => title));
      cursor = stages[0].nextCursor ? `&cursor=${stages[0].nextCursor}` : '';
    } while (cursor);
    expect(seen).toEqual(['logplex', 'zeta', 'api', 'loose']);
  });

  it.each([
    ['?stage=beta', /query\.stage: there is no stage 'beta'; the stages are/],
    ['?owner=runtime', /query\.owner/],
    ['?owner=group:default/a&owner=b', /query\.owner/],
    ['?limit=0', /query\.limit/],
    ['?limit=1001', /query\.limit/],
    ['?cursor=x', /query\.cursor: goes only together with stage/],
    ['?stage=production&cursor=x', /query\.cursor: is not a cursor/],
    [`?q=${'x'.repeat(201)}`, /query\.q/],
  ])('refuses %s and names the field', async (query, message) => {
    portal = await startTestPortal({ entities });
    const { status, body } = await portal.as('ion-fox').get(`/board${query}`);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });

  it('needs somebody to be signed in', async () => {
    portal = await startTestPortal();
    const { status } = await portal
      .as('ion-fox')
      .get('/board')
      .set('Authorization', 'Bearer mock-none-token');
    expect(status).toBe(401);
  });

  describe('with a broken stage', () => {
    it('names it, and shows the rest, its cards included', async () => {
      portal = await startTestPortal({
        entities: [
          ...entities,
          aStageEntity('beta', { order: 'soon' }),
          aComponent('tester', { stage: 'beta', lifecycle: 'odd' }),
        ],
      });
      const board = await read();
      expect(board.problems).toEqual([
        { stage: 'beta', message: expect.stringContaining('spec.order') },
      ]);
      expect(board.stages).toHaveLength(6);
      expect(titles(board)).toContain('tester');
    });

    it('keeps the cards of a stage that vanished in a last column', async () => {
      const beta = aStageEntity('beta', { order: 10 });
      portal = await startTestPortal({
        entities: [...entities, beta, aComponent('tester', { stage: 'beta' })],
      });
      portal.catalog.entities = portal.catalog.entities.filter(
        entity => entity !== beta,
      );
      await portal.sync();
      const board = await read();
      expect(board.stages[6]).toMatchObject({
        name: 'beta',
        title: 'beta',
        order: 7,
        vanished: true,
        total: 1,
        cards: [{ title: 'tester' }],
      });
      expect(titles(await read('?stage=beta'))).toEqual(['tester']);
      const { status } = await portal
        .as('ion-fox')
        .post('/entities/component/default/tester/moves')
        .send({ to: 'development', version: 1 });
      expect(status).toBe(201);
      expect((await read()).stages).toHaveLength(6);
    });

    it('keeps its gate closed when a rule of it cannot be read', async () => {
      portal = await startTestPortal({
        entities: [
          aStageEntity('live', { order: 9, entyr: { from: ['development'] } }),
          aComponent('idea', { stage: 'prototype' }),
        ],
      });
      expect((await read()).problems).toEqual([
        { stage: 'live', message: expect.stringContaining('entyr') },
      ]);
      const { status, body } = await portal
        .as('ion-fox')
        .post('/entities/component/default/idea/moves')
        .send({ to: 'live', version: 1 });
      expect(status).toBe(409);
      expect(body.error.blockers[0].message).toMatch(/has to mend it/);
    });
  });

  describe('while the catalog is down', () => {
    it('still shows the placements and the stages, marked', async () => {
      portal = await startTestPortal({
        entities: [...entities, aStageEntity('beta', { order: 10 })],
      });
      const before = await read();
      portal.catalog.isDown = true;
      await portal.sync();
      const board = await read();
      expect(board.stages).toEqual(before.stages);
      expect(board.catalog).toEqual({
        available: false,
        seenAt: before.catalog.seenAt,
      });
      portal.catalog.isDown = false;
      portal.signals.publish.mockClear();
      await portal.sync();
      expect((await read()).catalog.available).toBe(true);
      expect(portal.signals.publish).toHaveBeenCalledTimes(1);
    });

    it('has the stages of before after a restart', async () => {
      const knex = await databases.init('SQLITE_3');
      const beta = aStageEntity('beta', { order: 10 });
      const first = await startTestPortal({
        knex,
        entities: [...entities, beta],
      });
      await first.stop();
      portal = await startTestPortal({ knex, catalogIsDown: true });
      const board = await read();
      expect(board.stages[6]).toMatchObject({ name: 'beta' });
      expect(titles(board)).toHaveLength(6);
      expect(board.catalog.available).toBe(false);
    });

    it('is empty with the built-in stages when the catalog never answered', async () => {
      portal = await startTestPortal({ catalogIsDown: true });
      const board = await read();
      expect(board.stages).toHaveLength(6);
      expect(board.catalog).toEqual({ available: false });
    });
  });

  describe('to a reader', () => {
    const conditionalCatalog: typeof ordinaryPolicy = (permission, person) =>
      permission.name === 'catalog.entity.read' && person
        ? {
            result: AuthorizeResult.CONDITIONAL,
            pluginId: 'catalog',
            resourceType: 'catalog-entity',
            conditions: { rule: 'X', resourceType: 'catalog-entity' },
          }
        : ordinaryPolicy(permission, person);

    it('who may not see some entities, leaves them out everywhere', async () => {
      portal = await startTestPortal({ entities, policy: conditionalCatalog });
      portal.catalog.hidden.add('component:default/logplex');
      const board = await read();
      expect(titles(board)).not.toContain('logplex');
      expect(board.stages[2]).toMatchObject({ total: 3 });
      expect(board.stages[2].lanes?.[0].total).toBe(1);
      expect(board.facets.owners[1].count).toBe(4);
      const one = await portal
        .as('ion-fox')
        .get('/entities/component/default/logplex');
      expect(one.status).toBe(404);
      const feed = await portal.as('ion-fox').get('/changes');
      expect(JSON.stringify(feed.body)).not.toContain('logplex');
    });

    it('who may not see an entity, does not show it either once it is gone', async () => {
      portal = await startTestPortal({ entities, policy: conditionalCatalog });
      portal.catalog.entities = portal.catalog.entities.filter(
        ({ metadata }) => metadata.name !== 'logplex',
      );
      await portal.sync();
      const one = async (person: string) => {
        const path = '/entities/component/default/logplex';
        return (await portal.as(person).get(path)).status;
      };
      expect(titles(await read('', 'data-hare'))).not.toContain('logplex');
      expect(await one('data-hare')).toBe(404);
      expect(titles(await read('', 'ion-fox'))).toContain('logplex');
      expect(await one('ion-fox')).toBe(200);
    });

    it('whose view the catalog has to decide, says so while it is down', async () => {
      portal = await startTestPortal({ entities, policy: conditionalCatalog });
      portal.catalog.isDown = true;
      const { status, body } = await portal.as('ion-fox').get('/board');
      expect(status).toBe(503);
      expect(body.error.message).toMatch(/which entities you may see/);
    });

    it('who may read only their own, shows only that', async () => {
      portal = await startTestPortal({
        entities,
        policy: (permission, person) =>
          permission.name === lifecyclePlacementReadPermission.name
            ? createLifecyclePlacementConditionalDecision(
                lifecyclePlacementReadPermission,
                lifecyclePlacementConditions.isOwner({
                  claims: ['group:default/data'],
                }),
              )
            : ordinaryPolicy(permission, person),
      });
      expect(titles(await read())).toEqual(['api']);
      const other = await portal
        .as('ion-fox')
        .get('/entities/component/default/logplex');
      expect(other.status).toBe(404);
      portal.catalog.entities = [...portal.catalog.entities, aComponent('new')];
      const placedJustNow = await portal
        .as('ion-fox')
        .get('/entities/component/default/new');
      expect(placedJustNow.status).toBe(404);
    });

    it('who may read nothing, is refused', async () => {
      portal = await startTestPortal({
        entities,
        policy: () => ({ result: AuthorizeResult.DENY }),
      });
      for (const path of ['/board', '/stages', '/changes']) {
        expect((await portal.as('ion-fox').get(path)).status).toBe(403);
      }
    });
  });
});
