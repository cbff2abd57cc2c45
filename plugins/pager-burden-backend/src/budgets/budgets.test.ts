import { testDatabaseIds } from '../__testUtils__/databases';
import { withReviews } from '../__testUtils__/withReviews';
import { aPage, writerOn } from '../__testUtils__/writerOn';

jest.setTimeout(60_000);

const path = '/budgets/default/runtime';
const day = 86_400_000;
/** A Wednesday, in 2026-W47. */
const wednesday = Date.parse('2026-11-18T02:00:00Z');

const limits = (limit: number) => ({
  limits: [{ metric: 'unsocialInterruptions', limit }],
  reason: 'We are few until January',
  version: 0,
});
const decision = {
  metric: 'unsocialInterruptions',
  week: '2026-W47',
  decision: 'staff',
  because: 'Two join in December',
};

interface Breach {
  metric: string;
  week: string;
  value: number;
  limit: number;
}

describe.each(testDatabaseIds)('budgets (%s)', databaseId => {
  const given = withReviews(databaseId);

  /** So many pages in as many nights of one person, from one on. */
  const nights = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) =>
      aPage({ key: `${from + index * day}`, sentAt: from + index * day }),
    );
  const breachesOf = async (person: string, address = path) => {
    const { body } = await given.on.as(person)('get', address);
    return body.breaches.map(({ metric, week, value, limit }: Breach) =>
      [week, metric, value, limit].join(' '),
    );
  };
  const statuses = (answers: { status: number }[]) =>
    answers.map(({ status }) => status).sort();

  it('begin with the limits of everybody, and judge by those of then', async () => {
    await writerOn(given.knex).write(nights(wednesday, 4));
    const fox = given.on.as('ion-fox');
    const { body } = await fox('get', path);
    expect(body).toMatchObject({
      managerRef: 'user:default/red-elk',
      history: [],
      version: 0,
      canEdit: true,
      canDecide: false,
    });
    expect(body.limits).toHaveLength(5);
    // From this week on: what was broken before stays so.
    expect((await fox('put', path, limits(9))).body).toMatchObject({
      history: [{ version: 1, from: '2026-W48', by: 'user:default/ion-fox' }],
      version: 1,
    });
    expect(await breachesOf('ion-fox')).toEqual([
      '2026-W47 unsocialInterruptions 4 2',
      '2026-W47 consecutiveNights 3 0',
    ]);
  });

  it('keep what adds up nights from those to whom people are "someone"', async () => {
    await writerOn(given.knex).write(nights(wednesday, 4));
    expect(await breachesOf('data-hare')).toEqual([
      '2026-W47 unsocialInterruptions 4 2',
    ]);
  });

  it('judge real and sample pages apart', async () => {
    await writerOn(given.knex).write(nights(wednesday, 4), {
      isSample: true,
      source: 'sample',
    });
    expect(await breachesOf('ion-fox')).toEqual([]);
    expect(await breachesOf('ion-fox', `${path}?data=sample`)).toHaveLength(2);
  });

  it.each([
    ['-1', { metric: 'unsocialInterruptions', limit: -1 }],
    ['a share of 80', { metric: 'actionableShare', limit: 80 }],
    ['five quiet weeks in four', { metric: 'quietWeeksInFour', limit: 5 }],
  ])('take no limit of %s', async (_, limit) => {
    const body = { ...limits(1), limits: [limit] };
    expect((await given.on.as('ion-fox')('put', path, body)).status).toBe(400);
  });

  it('are set by one of two people at once, and not by an onlooker', async () => {
    const fox = given.on.as('ion-fox');
    expect(
      statuses([
        ...(await Promise.all([
          fox('put', path, limits(3)),
          fox('put', path, limits(4)),
        ])),
        await given.on.as('data-hare')('put', path, {
          ...limits(5),
          version: 1,
        }),
      ]),
    ).toEqual([200, 403, 409]);
    expect(given.on.audited).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'budget-update', version: 1 }),
    );
  });

  it('are decided about by the manager alone, once, where they were broken', async () => {
    await writerOn(given.knex).write(nights(wednesday, 4));
    const post = (person: string, change: object = {}) =>
      given.on.as(person)('post', `${path}/decisions`, {
        ...decision,
        ...change,
      });
    for (const person of ['ion-fox', 'sea-cat', 'data-hare']) {
      expect((await post(person)).status).toBe(403);
    }
    expect(
      statuses([
        await post('red-elk', { week: '2026-W46' }),
        await post('red-elk', { metric: 'actionableShare' }),
        await post('red-elk', {
          decision: 'acceptUntil',
          until: '2026-11-25',
        }),
        await post('red-elk', { decision: 'acceptUntil' }),
      ]),
    ).toEqual([400, 400, 409, 409]);
    const answers = await Promise.all([post('red-elk'), post('red-elk')]);
    expect(statuses(answers)).toEqual([201, 409]);
    const { body } = await given.on.as('ion-fox')('get', path);
    expect(body.breaches[0]).toMatchObject({
      decision: { decision: 'staff', by: 'user:default/red-elk' },
    });
    expect(body.breaches[1].decision).toBeUndefined();
  });

  it('tell the manager of what was broken lately, once', async () => {
    const { write } = writerOn(given.knex);
    await write([
      ...nights(wednesday, 4),
      ...nights(wednesday - 28 * day, 4),
      aPage({ key: 'other', ownerRef: 'group:default/data' }),
    ]);
    const look = async () => {
      given.on.clock.at += 20 * 60_000;
      await given.on.watch.findTeams();
      // Two replicas.
      await Promise.all([given.on.watch.tick(), given.on.watch.tick()]);
      return given.on.told();
    };
    const told = [
      {
        recipients: { entityRef: ['user:default/red-elk'] },
        payload: {
          title: 'The runtime broke 2 limits in W47; a decision is due',
          description: expect.stringContaining(': 4, at most 2'),
          link: '/pager-burden/budgets?data=real&team=group%3Adefault%2Fruntime',
        },
      },
    ];
    expect(await look()).toMatchObject(told);
    // Taken back, and told by the source again.
    await write([], { deletedPages: nights(wednesday, 4).map(one => one.key) });
    await look();
    const { body } = await given.on.as('sea-cat')('get', '/programme');
    expect(body.decisionsDue).toHaveLength(2);
    await write(nights(wednesday, 4));
    expect(await look()).toHaveLength(told.length);
  });

  it('stand beside those of the other teams, quiet and unknown weeks told apart', async () => {
    const { write } = writerOn(given.knex);
    await write([
      ...nights(wednesday, 4),
      aPage({ key: 'before', sentAt: wednesday - 35 * day }),
      aPage({ key: 'first', sentAt: wednesday - 70 * day }),
      aPage({
        key: 'data',
        entity: undefined,
        ownerRef: 'group:default/data',
        sentAt: wednesday - 35 * day,
      }),
      aPage({ key: 'nobody', entity: 'x', ownerRef: null }),
    ]);
    await given.knex('weekly_proofs').insert(
      ['2026-W44', '2026-W45', '2026-W46', '2026-W47'].map(week => ({
        is_sample: false,
        week,
        channel: 'push',
        proven: 7 * day,
      })),
    );
    await given.on.watch.findTeams();
    await given.on.watch.tick();
    await given.on.as('red-elk')('post', `${path}/decisions`, decision);
    await given.on.as('ion-fox')('put', '/reviews/default/runtime/2026-W46', {
      summary: 'Calm.',
      isDone: true,
      version: 0,
    });
    const { status, body } = await given.on.as('sea-cat')('get', '/programme');
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        until: '2026-W47',
        teams: [
          {
            team: 'group:default/runtime',
            pages: 4,
            change: 3,
            interruptions: 4,
            sleep: 4,
            quietWeeks: 3,
            unknownWeeks: 7,
            breaches: 2,
            decisionsDue: 1,
            lastReview: '2026-W46',
          },
          { team: 'group:default/data', pages: 0, change: -1, quietWeeks: 4 },
        ],
        decisionsDue: [{ metric: 'consecutiveNights', value: 3 }],
        sentence: 'W47: 1 of 2 teams had a quiet week; 1 decision due.',
      },
    });
    const { body: looked } = await given.on.as('data-hare')(
      'get',
      '/programme',
    );
    expect(looked.decisionsDue).toEqual([]);
  });
});
