import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { day } from '../domain/day';
import { aCheck } from './__testUtils__/definitions';
import { readsOn } from './__testUtils__/readsOn';
import { anEntity, keepEntities, keepResults, now } from './__testUtils__/rows';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });
const checks = [
  aCheck('staging'),
  aCheck('ssl'),
  aCheck('chaos', { required: false }),
  aCheck('soon', { enforcedFrom: '2027-01-01' }),
  aCheck('scan', { answeredBy: 'external', provider: 'scanner' }),
];
const logplex = 'component:default/logplex';
const path = '/entities/component/default/logplex';
const entities = [
  anEntity('logplex', {
    systemRef: 'system:default/kernel',
    stage: 'production',
  }),
  anEntity('vault', { ownerRef: 'group:default/data' }),
];

describe.each(testDatabaseIds)('on %s', databaseId => {
  let database: Knex;
  let reads: ReturnType<typeof readsOn>;
  beforeAll(async () => {
    database = await aDatabase(databases, databaseId);
    await keepEntities(database, entities);
    const line = (
      check: string,
      status: 'pass' | 'fail' | 'stale' | 'unknown',
    ) => ({
      entityRef: logplex,
      check,
      status,
    });
    await keepResults(database, [
      line('staging', 'fail'),
      line('ssl', 'pass'),
      line('chaos', 'unknown'),
      line('soon', 'fail'),
      line('scan', 'stale'),
      { entityRef: entities[1].entityRef, check: 'ssl', status: 'pass' },
    ]);
  });
  beforeEach(() => {
    reads = readsOn(database, { checks, entities });
  });
  const ask = (who: string | undefined) => reads.as(who);
  const fox = () => reads.as('ion-fox');

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
    reads.hidden.add(logplex);
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
    const own = database('results').where({
      entity_ref: entities[1].entityRef,
    });
    await own.clone().update({ status: 'fail', message: 'No.' });
    reads.clock.at += 1000;
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

  it('evaluates now, and tells where to look at what takes longer', async () => {
    expect(
      (await fox()('post', `${path}/evaluations`)).body.items,
    ).toHaveLength(1);
    expect(reads.evaluateNow).toHaveBeenCalledWith(logplex, { waitMs: 10_000 });
    let finish = () => {};
    const finished = new Promise<void>(resolve => {
      finish = resolve;
    });
    reads.evaluateNow.mockResolvedValueOnce({ waitingFor: ['tls'], finished });
    const { status, body } = await fox()('post', `${path}/evaluations`);
    expect(status).toBe(202);
    expect(body).toMatchObject({ status: 'running', waitingFor: ['tls'] });
    const look = async () => (await fox()('get', body.href)).body;
    expect(await look()).toMatchObject({ id: body.id, status: 'running' });
    finish();
    await finished;
    let after = await look();
    while (after.status === 'running') after = await look();
    expect(after).toMatchObject({ status: 'done', waitingFor: [] });
    const elsewhere = body.href.replace('logplex', 'vault');
    expect((await fox()('get', elsewhere)).status).toBe(404);
    expect((await ask('onlooker')('post', `${path}/evaluations`)).status).toBe(
      403,
    );
  });

  it('answers a gate as if the entity were in the stage already', async () => {
    const gate = { checklist: 'production', toStage: 'sunset' };
    const { body } = await fox()('post', `${path}/gate`, gate);
    expect(reads.evaluateNow).toHaveBeenCalledWith(logplex, {
      waitMs: 8000,
      checks: checks.map(({ id }) => id),
      asIfStage: 'sunset',
    });
    expect(body.lines.map((one: { closes: boolean }) => one.closes)).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
    reads.evaluateNow.mockClear();
    const looked = await ask('onlooker')('post', `${path}/gate`, gate);
    expect(looked.status).toBe(200);
    expect(reads.evaluateNow).not.toHaveBeenCalled();
  });

  it('tells how lines changed, and the score day by day', async () => {
    const at = now - 3 * day;
    await database('transitions').insert({
      entity_ref: logplex,
      check_id: 'staging',
      from_status: 'pass',
      to_status: 'fail',
      at,
    });
    await database('scores').insert({
      checklist: 'production',
      entity_ref: logplex,
      day: '2026-11-20',
      passed: 3,
      applicable: 4,
    });
    const change = {
      check: 'staging',
      from: 'pass',
      to: 'fail',
      at: new Date(at).toISOString(),
    };
    const { body } = await fox()('get', `${path}/history`);
    expect(body).toEqual({
      transitions: [change],
      score: [
        { day: '2026-11-20', passed: 3, applicable: 4 },
        { day: '2026-11-21', passed: 3, applicable: 4 },
        { day: '2026-11-22', passed: 1, applicable: 4 },
      ],
    });
    const since = await fox()('get', `${path}/history?since=2026-11-21`);
    expect(since.body.transitions).toEqual([]);
    const detail = await fox()('get', `${path}/checks/staging`);
    expect(detail.body.transitions).toEqual([change]);
    await database('transitions').delete();
    await database('scores').delete();
  });

  it('shows a badge to whoever has its signed address, and to nobody else', async () => {
    const { body } = await fox()('get', `${path}/badge`);
    expect(body.url).toMatch(
      'https://portal/api/readiness/entities/component/',
    );
    const address = body.url.replace('https://portal/api/readiness', '');
    const badge = await ask(undefined)('get', address);
    expect(badge.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(badge.body.toString()).toContain(
      '<title>Production: 1 of 4</title>',
    );
    for (const wrong of [
      `${path}/badge.svg`,
      address.replace('logplex', 'vault'),
      address.replace('checklist=production', 'checklist=other'),
      `${address}x`,
    ]) {
      expect((await ask('ion-fox')('get', wrong)).status).toBe(403);
    }
    reads = readsOn(database, { checks, entities, badgesArePublic: true });
    const open = await ask(undefined)('get', `${path}/badge.svg`);
    expect(open.status).toBe(200);
    const unknown = path.replace('logplex', 'nobody');
    const nobody = await ask(undefined)('get', `${unknown}/badge.svg`);
    expect(nobody.body.toString()).toContain('Production: unknown');
  });

  const id = '3f0c8f0e-6c1f-4f0e-9a51-8a4b5c6d7e8f';
  it.each([
    ['get', `${path}/scorecards`, 404],
    ['post', `${path}/evaluations`, 404],
    ['get', `${path}/evaluations/${id}`, 404],
    ['post', `${path}/gate`, 404, { checklist: 'production', toStage: 'x' }],
    ['get', `${path}/history`, 404],
    ['get', `${path}/facts`, 404],
    ['get', `${path}/checks/ssl`, 404],
    ['get', `${path}/badge`, 404],
    ['get', '/checklists', 403],
    ['get', '/checks', 403],
    ['post', '/scorecards/by-refs', 200, { entityRefs: [logplex] }],
    ['get', '/overview?groupBy=owner', 200],
    ['get', '/matrix', 200],
    ['get', '/results', 200],
    ['put', '/facts/ci', 403, { items: [aFactRow()] }],
    ['put', '/results/scanner', 403, { items: [aResultRow()] }],
  ] as const)(
    '%s %s gives nothing to nobody, nor to who is denied: %s',
    async (method, url, denied, sent: object | undefined = undefined) => {
      expect((await ask(undefined)(method, url, sent)).status).toBe(401);
      const { status, body } = await ask('data-hare')(method, url, sent);
      expect(status).toBe(denied);
      expect(status === 200 ? body.items ?? body.rows : []).toEqual([]);
    },
  );

  it.each([
    [
      'get',
      '/results?cursor=abc',
      'cursor: must be one that a list has answered',
    ],
    [
      'get',
      '/results?check=fax',
      "check: 'fax' is no line of the checklist 'production'",
    ],
    [
      'get',
      '/results?checklist=other',
      "checklist: there is no checklist 'other'; there is 'production'",
    ],
    ['get', '/overview?groupBy=moon', 'groupBy'],
    ['get', `${path}/history?since=yesterday`, 'since'],
    [
      'post',
      '/scorecards/by-refs',
      'at most 1,000',
      { entityRefs: Array(1001).fill(logplex) },
    ],
    [
      'post',
      `${path}/gate`,
      "checklist: there is no checklist 'other'",
      { checklist: 'other', toStage: 'x' },
    ],
  ] as const)(
    '%s %s is refused with what is wrong: %s',
    async (method, url, message, sent: object | undefined = undefined) => {
      const { status, body } = await fox()(method, url, sent);
      expect({ status, message: body.error.message }).toEqual({
        status: 400,
        message: expect.stringContaining(message),
      });
    },
  );
});

function aFactRow(change: object = {}) {
  return {
    entityRef: logplex,
    facts: { coverage: 80 },
    observedAt: new Date(now).toISOString(),
    ...change,
  };
}

function aResultRow(change: object = {}) {
  return {
    entityRef: logplex,
    check: 'scan',
    status: 'fail',
    message: 'Two holes.',
    observedAt: new Date(now).toISOString(),
    ...change,
  };
}

describe('what is pushed', () => {
  let database: Knex;
  let reads: ReturnType<typeof readsOn>;
  beforeAll(async () => {
    database = await aDatabase(databases, 'SQLITE_3');
    await keepEntities(database, entities);
    await keepResults(database, [
      { entityRef: logplex, check: 'scan', status: 'pass' },
    ]);
  });
  beforeEach(() => {
    reads = readsOn(database, { checks, entities });
  });
  const push = (
    url: string,
    items: readonly object[],
    who: string | { service: string } = { service: 'external:ci' },
  ) => reads.as(who)('put', url, { items });

  it('is taken row by row, each ignored one with a reason', async () => {
    const tomorrow = new Date(now + day).toISOString();
    const { body } = await push('/facts/ci', [
      aFactRow(),
      aFactRow({ entityRef: 'component:default/gone' }),
      aFactRow({ entityRef: entities[1].entityRef, observedAt: tomorrow }),
    ]);
    expect(body).toEqual({
      changed: 1,
      unchanged: 0,
      ignored: [
        { index: 1, reason: expect.stringContaining('no such entity') },
        { index: 2, reason: expect.stringContaining('in the future') },
      ],
    });
    expect(reads.written.facts).toHaveBeenCalledWith([
      {
        provider: 'ci',
        entityRef: logplex,
        name: 'coverage',
        value: 80,
        observedAt: now,
        evidence: [],
      },
    ]);
    expect(reads.audited).toHaveBeenCalledWith({
      eventId: 'facts-push',
      provider: 'ci',
      changed: 1,
      unchanged: 0,
      ignored: 2,
    });
  });

  it('answers checks that are declared external, and no others', async () => {
    const old = new Date(now - day).toISOString();
    const { body } = await push('/results/scanner', [
      aResultRow(),
      aResultRow({ entityRef: entities[1].entityRef }),
      aResultRow({ check: 'fax' }),
    ]);
    expect(body).toMatchObject({
      changed: 1,
      ignored: [
        { index: 1, reason: expect.stringContaining('No checklist asks') },
        { index: 2, reason: "There is no check 'fax'." },
      ],
    });
    expect(reads.written.answers).toHaveBeenCalledWith([
      expect.objectContaining({
        check: 'scan',
        timeToLive: day,
        observedAt: now,
      }),
    ]);
    const late = await push('/results/scanner', [
      aResultRow({ observedAt: old }),
    ]);
    expect(late.body.ignored).toEqual([
      { index: 0, reason: 'What is kept was observed later.' },
    ]);
  });

  it.each([
    ['/facts/robot', [aFactRow()], 409, 'answers by itself'],
    ['/results/ci', [aResultRow()], 409, "external with the provider 'ci'"],
    [
      '/results/scanner',
      [aResultRow({ check: 'ssl' })],
      409,
      "takes no results from 'scanner'",
    ],
    ['/facts/Not a name', [aFactRow()], 400, 'provider'],
    ['/facts/ci', [], 400, 'at least one row'],
    ['/facts/ci', [aFactRow(), aFactRow()], 400, 'a second time'],
    ['/results/scanner', [aResultRow({ message: '' })], 400, 'must say why'],
  ] as const)(
    'to %s can be refused: %j',
    async (url, items, status, message) => {
      const answer = await push(encodeURI(url), items);
      expect({
        status: answer.status,
        message: answer.body.error.message,
      }).toEqual({
        status,
        message: expect.stringContaining(message),
      });
    },
  );

  it.each(['/facts/ci', '/results/scanner'])(
    'to %s is at most 5,000 rows',
    async url => {
      const row = url.startsWith('/facts') ? aFactRow : aResultRow;
      const items = Array.from({ length: 5001 }, (_, index) =>
        row({ entityRef: `component:default/c${index}` }),
      );
      const { status, body } = await push(url, items);
      expect({ status, message: body.error.message }).toEqual({
        status: 400,
        message: expect.stringContaining('at most 5,000 rows'),
      });
      expect((await push(url, items.slice(1))).body.ignored).toHaveLength(5000);
    },
  );

  it('is taken from no person, and from no token that is held to other things', async () => {
    for (const who of ['ion-fox', { service: 'external:held' }]) {
      expect((await push('/facts/ci', [aFactRow()], who)).status).toBe(403);
      expect((await push('/results/scanner', [aResultRow()], who)).status).toBe(
        403,
      );
    }
    expect(reads.written.facts).not.toHaveBeenCalled();
  });
});
