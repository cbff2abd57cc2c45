import { testDatabaseIds } from '../__testUtils__/databases';
import { withReviews } from '../__testUtils__/withReviews';
import { aPage, writerOn } from '../__testUtils__/writerOn';

jest.setTimeout(60_000);

const path = '/reviews/default/runtime/2026-W47';
const at = (text: string) => Date.parse(`2026-11-${text}:00Z`);
const action = {
  title: 'Give the disk more room',
  ownerRef: 'user:default/ada-owl',
  dueOn: '2026-11-20',
};

describe.each(testDatabaseIds)('weekly reviews (%s)', databaseId => {
  const given = withReviews(databaseId);

  const statuses = (answers: { status: number }[]) =>
    answers.map(({ status }) => status).sort();
  const write = async (change: object) =>
    given.on.as('ion-fox')('put', path, {
      summary: '',
      isDone: false,
      version: 0,
      ...change,
    });

  it('have an agenda that is filled in beforehand', async () => {
    const { write: put } = writerOn(given.knex);
    await put([
      aPage({ key: 'old', sentAt: at('10T10:00'), fingerprint: 'disk' }),
      // In the night of Tuesday, and again within the minute.
      aPage({ key: 'a', sentAt: at('18T02:00'), fingerprint: 'disk' }),
      aPage({ key: 'b', sentAt: at('18T02:00') + 30_000, fingerprint: 'disk' }),
      aPage({ key: 'c', sentAt: at('19T10:00'), title: 'New', alertKey: '7' }),
      aPage({
        key: 'low',
        sentAt: at('19T11:00'),
        title: 'Certificate ends',
        urgency: 'low',
        notCounted: 'lowUrgency',
      }),
      aPage({ key: 'drill', sentAt: at('19T12:00'), notCounted: 'drill' }),
    ]);
    await put([aPage({ key: 's', sentAt: at('18T10:00') })], {
      isSample: true,
      source: 'sample',
    });
    await given.knex('alerts').insert({
      source_id: 'test',
      alert_key: '7',
      is_sample: false,
      created_at: at('19T10:00'),
      escalated_by_timeout: 0,
      escalated_by_hand: 0,
      reassigned: 0,
    });
    const { status, body } = await given.on.as('ion-fox')('get', path);
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        data: 'real',
        week: '2026-W47',
        start: '2026-11-16T00:00:00.000Z',
        end: '2026-11-23T00:00:00.000Z',
        state: 'disturbed',
        sentence: expect.stringContaining('3 pages in W47'),
        canEdit: true,
        version: 0,
        agenda: {
          stillOpen: [{ title: 'New', since: '2026-11-19T10:00:00.000Z' }],
          newAlerts: [{ title: 'New', pages: 1 }],
          noisy: [{ fingerprint: 'disk', pages: 2, nightsWoken: 1 }],
          nights: { disturbed: 1, longestRun: 1, peopleWoken: 1 },
          warnings: [{ title: 'Certificate ends', times: 1 }],
          pages: { total: 3, interruptions: 2, afterHours: 1, withVerdict: 0 },
        },
      },
    });
    const sample = await given.on.as('ion-fox')('get', `${path}?data=sample`);
    expect(sample.body.agenda.pages).toMatchObject({ total: 1 });
  });

  it('leave out what is hidden from their reader', async () => {
    await writerOn(given.knex).write([aPage({ sentAt: at('18T10:00') })]);
    given.on.hidden.add('component:default/logplex');
    const { body } = await given.on.as('ion-fox')('get', path);
    expect(body.agenda).toMatchObject({ noisy: [], pages: { total: 0 } });
  });

  it('go from handover to handover of what the team holds most of', async () => {
    const shift = (schedule: string, user: string, day: string) => ({
      is_sample: false,
      schedule_id: schedule,
      user_ref: `user:default/${user}`,
      starts_at: at(`${day}T17:00`),
    });
    await given
      .knex('held_shifts')
      .insert([
        shift('of-data', 'data-hare', '17'),
        shift('of-data', 'data-hare', '24'),
        shift('own', 'ion-fox', '20'),
        shift('own', 'ada-owl', '27'),
      ]);
    const { body } = await given.on.as('ion-fox')('get', path);
    expect(body).toMatchObject({
      start: '2026-11-20T17:00:00.000Z',
      end: '2026-11-27T17:00:00.000Z',
      isOnCallWeek: true,
      state: 'running',
    });
  });

  it('are written by one of two people at once, and closed by whom it says', async () => {
    const answers = await Promise.all([
      write({ summary: 'One' }),
      write({ summary: 'Two' }),
    ]);
    expect(statuses(answers)).toEqual([200, 409]);
    // Open portals hear of what was written, not of what was refused.
    expect(given.on.onChange).toHaveBeenCalledTimes(1);
    const done = await write({ summary: 'Calm.', isDone: true, version: 1 });
    expect(done.body).toMatchObject({
      summary: 'Calm.',
      isDone: true,
      doneBy: 'user:default/ion-fox',
      version: 2,
    });
    expect(given.on.audited).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'review-update', version: 2 }),
    );
    const sample = await given.on.as('ion-fox')('get', `${path}?data=sample`);
    expect(sample.body).toMatchObject({ summary: '', version: 0 });
    const { body } = await given.on.as('ion-fox')('get', `${path}/markdown`);
    expect(body.markdown).toContain('Calm.');
  });

  it.each([
    ['a week that there is none of', '/reviews/default/runtime/2025-W53', 400],
    ['a week to come', '/reviews/default/runtime/2026-W50', 400],
  ])('are not written about %s', async (_, address, status) => {
    const body = { summary: '', isDone: false, version: 0 };
    const answer = await given.on.as('ion-fox')('put', address, body);
    expect(answer.status).toBe(status);
  });

  it('are read, and not written, by an onlooker', async () => {
    const hare = given.on.as('data-hare');
    const { body } = await hare('get', path);
    expect(body.canEdit).toBe(false);
    const made = await given.on.as('ion-fox')(
      'post',
      `${path}/actions`,
      action,
    );
    expect(
      statuses([
        await hare('put', path, { summary: '', isDone: true, version: 0 }),
        await hare('post', `${path}/actions`, action),
        await hare('put', `/actions/${made.body.id}`, {
          ...action,
          state: 'done',
          version: 1,
        }),
      ]),
    ).toEqual([403, 403, 403]);
  });

  it('are announced on Monday at nine by the clocks of the team, once', async () => {
    await writerOn(given.knex).write([aPage({ sentAt: at('18T10:00') })]);
    await given.on.as('ion-fox')('post', `${path}/actions`, action);
    await given
      .knex('calendars')
      .insert({
        is_sample: false,
        user_ref: 'user:default/ion-fox',
        since: 0,
        until: at('30T00:00'),
        body: JSON.stringify({
          stretches: [{ timeZone: 'Asia/Tokyo', windows: [], holidays: [] }],
          leave: [],
        }),
        read_at: 0,
      })
      .onConflict(['is_sample', 'user_ref'])
      .merge();
    const digests = async () =>
      (await given.on.told()).filter(sent =>
        JSON.stringify(sent).includes('The weekly review of'),
      );
    await given.on.digests.findTeams();
    given.on.clock.at = at('29T23:59');
    await given.on.digests.tick();
    const own = (await digests()).length;
    given.on.clock.at = at('30T00:00') + 1;
    // Two replicas, and teams looked for while it is due and after.
    await given.on.digests.findTeams();
    await Promise.all([given.on.digests.tick(), given.on.digests.tick()]);
    await given.on.digests.findTeams();
    await given.on.digests.tick();
    const sent = (await digests()).slice(own);
    expect(sent).toMatchObject([
      {
        recipients: { entityRef: ['group:default/runtime'] },
        payload: {
          title: 'The weekly review of The runtime, W48',
          description: expect.stringContaining('1 action due'),
          link: '/pager-burden/review?data=real&team=group%3Adefault%2Fruntime&week=2026-W48',
        },
      },
    ]);
  });
});
