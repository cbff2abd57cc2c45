import { TestDatabases } from '@backstage/backend-test-utils';
import { testDatabaseIds } from '../__testUtils__/databases';
import { day } from '../domain/day';
import { countChange } from '../results/countChange';
import {
  entities,
  logplex,
  lookupWorld,
  path,
} from './__testUtils__/lookupWorld';
import { now } from './__testUtils__/rows';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });
describe.each(testDatabaseIds)('on %s', databaseId => {
  const world = lookupWorld(databases, databaseId);
  const fox = () => world.reads.as('ion-fox');

  it.each<[string, string | { service: string }, boolean, object]>([
    ['another who may', 'rally-owl', true, {}],
    ['who asked', 'ion-fox', false, {}],
    ['who asked, spelled otherwise', 'Ion-Fox', false, {}],
    ['an onlooker', 'onlooker', false, {}],
    ['a program', { service: 'external:ci' }, false, {}],
    ['anybody after its date', 'rally-owl', false, { expiresAt: now }],
    ['anybody once it is withdrawn', 'rally-owl', false, { withdrawnAt: now }],
  ])(
    'offers the decision of a waiver to %s: %s',
    async (_, who, may, change) => {
      world.reads.waivers.push({
        id: '3f0c8f0e-6c1f-4f0e-9a51-8a4b5c6d7e8f',
        entityRef: logplex,
        check: 'ssl',
        // Whose it was when it was asked; runtime owns it now.
        ownerRef: 'group:default/data',
        reason: 'It goes soon.',
        requestedBy: 'user:default/ion-fox',
        requestedAt: now - day,
        expiresAt: now + day,
        ...change,
      });
      const { body } = await world.reads.as(who)('get', `${path}/checks/ssl`);
      expect(body.waivers).toMatchObject([{ canDecide: may }]);
    },
  );

  it('answers the lines of an entity in the order of the checklist', async () => {
    const { body } = await fox()('get', `${path}/scorecards`);
    expect(body.may).toEqual({
      evaluate: true,
      attest: true,
      requestWaiver: true,
      announce: true,
    });
    const [card] = body.items;
    expect(card).toMatchObject({
      checklist: { id: 'production', title: 'Production' },
      passed: 1,
      applicable: 4,
      waived: 0,
      required: { passed: 1, applicable: 3 },
    });
    expect(
      card.results.map((one: { check: { id: string }; status: string }) => [
        one.check.id,
        one.status,
      ]),
    ).toEqual([
      ['staging', 'fail'],
      ['ssl', 'pass'],
      ['chaos', 'unknown'],
      ['soon', 'fail'],
      ['scan', 'stale'],
    ]);
    expect(card.results[0]).toMatchObject({
      message: 'So it is.',
      howToFix: 'Fix it.',
      evidence: [{ title: 'Manifest' }],
      evaluatedAt: new Date(now - 1000).toISOString(),
      since: new Date(now - 5 * day).toISOString(),
    });
    expect(card.results[3].enforcedFrom).toBe('2027-01-01');
  });

  it('answers one summary a reference, in the order asked, and none of what is hidden', async () => {
    const refs = [
      'component:default/nobody',
      entities[1].entityRef,
      logplex,
      logplex,
    ];
    const { body } = await fox()('post', '/scorecards/by-refs', {
      entityRefs: refs,
    });
    expect(body).toEqual({
      items: [
        {
          entityRef: entities[1].entityRef,
          checklist: 'production',
          passed: 1,
          applicable: 4,
          waived: 0,
          required: { passed: 1, applicable: 3 },
          evaluatedAt: new Date(now - 1000).toISOString(),
        },
        {
          entityRef: logplex,
          checklist: 'production',
          passed: 1,
          applicable: 4,
          waived: 0,
          required: { passed: 1, applicable: 3 },
          evaluatedAt: new Date(now - 2 * day).toISOString(),
        },
      ],
      totalItems: 2,
    });
    world.reads.hidden.add(logplex);
    const { body: less } = await fox()('post', '/scorecards/by-refs', {
      entityRefs: refs,
    });
    expect(less.totalItems).toBe(1);
    expect((await fox()('get', `${path}/scorecards`)).status).toBe(404);
  });

  it('sums up by owner, system, stage and check, each number that of its rows', async () => {
    const sums = async (groupBy: string) =>
      (await fox()('get', `/overview?groupBy=${groupBy}`)).body.items.map(
        (item: Record<string, unknown>) => [
          item.title,
          item.entities,
          item.passed,
          item.applicable,
        ],
      );
    expect(await sums('owner')).toEqual([
      ['data', 1, 1, 1],
      ['runtime', 1, 1, 4],
    ]);
    expect(await sums('system')).toEqual([
      ['kernel', 1, 1, 4],
      ['No system', 1, 1, 1],
    ]);
    expect(await sums('stage')).toEqual([
      ['production', 1, 1, 4],
      ['No stage', 1, 1, 1],
    ]);
    expect(await sums('check')).toEqual([
      ['Title of staging', 2, 0, 1],
      ['Title of ssl', 2, 2, 2],
      ['Title of chaos', 2, 0, 1],
      ['Title of soon', 2, 0, 0],
      ['Title of scan', 2, 0, 1],
    ]);
    const { body } = await fox()('get', '/matrix');
    expect(body.checks).toHaveLength(5);
    expect(body.rows[1]).toMatchObject({ title: 'runtime', share: 0.25 });
    expect(body.rows[1].cells[1]).toEqual({
      check: 'ssl',
      passed: 1,
      applicable: 1,
      waived: 0,
      share: 1,
    });
  });

  it('is never wrong for longer than a second', async () => {
    const passed = async () =>
      (await fox()('get', '/overview?groupBy=owner')).body.items[0].passed;
    expect(await passed()).toBe(1);
    const own = world.database('results').where({
      entity_ref: entities[1].entityRef,
    });
    await world.database.transaction(async transaction => {
      await own
        .clone()
        .transacting(transaction)
        .update({ status: 'fail', message: 'No.' });
      await countChange(transaction);
    });
    world.reads.clock.at += 1000;
    expect(await passed()).toBe(0);
    await own.clone().update({ status: 'pass', message: '' });
  });

  it('pages through results, the worst first', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await fox()('get', `/results?limit=2${cursor}`);
      expect(body.totalItems).toBe(6);
      seen.push(
        ...body.items.map(
          (one: { entityRef: string; check: { id: string } }) =>
            `${one.entityRef.split('/')[1]} ${one.check.id}`,
        ),
      );
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
    } while (cursor);
    expect(seen).toEqual([
      'logplex staging',
      'logplex soon',
      'logplex chaos',
      'logplex scan',
      'logplex ssl',
      'vault ssl',
    ]);
    const { body } = await fox()(
      'get',
      '/results?status=fail&owner=group:default/data',
    );
    expect(body).toEqual({ items: [], totalItems: 0 });
  });
});
