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

describe.each(testDatabaseIds)('actions of reviews (%s)', databaseId => {
  const given = withReviews(databaseId);

  const statuses = (answers: { status: number }[]) =>
    answers.map(({ status }) => status).sort();

  it('are heard of by their owners and begin the next agenda', async () => {
    await writerOn(given.knex).write([
      aPage({ key: 'a', sentAt: at('10T10:00'), fingerprint: 'disk' }),
      aPage({ key: 'b', sentAt: at('11T10:00'), fingerprint: 'disk' }),
      aPage({ key: 'c', sentAt: at('18T10:00'), fingerprint: 'disk' }),
    ]);
    const fox = given.on.as('ion-fox');
    const before = '/reviews/default/runtime/2026-W46/actions';
    const { status, body } = await fox('post', before, {
      ...action,
      fingerprint: 'disk',
    });
    expect(status).toBe(201);
    await fox('post', before, {
      ...action,
      title: 'Mine',
      ownerRef: 'user:default/ion-fox',
      dueOn: '2026-12-20',
    });
    expect(await given.on.told()).toMatchObject([
      { recipients: { entityRef: ['user:default/ada-owl'] } },
    ]);
    const agenda = async (week: string) =>
      (await fox('get', `/reviews/default/runtime/${week}`)).body.agenda
        .actions;
    expect(await agenda('2026-W47')).toMatchObject([
      { action: { id: body.id }, isOverdue: true, pagesBefore: 2, pagesNow: 1 },
      { action: { title: 'Mine' }, isOverdue: false },
    ]);

    const close = { ...action, state: 'done', version: 1 };
    const answers = await Promise.all([
      fox('put', `/actions/${body.id}`, close),
      fox('put', `/actions/${body.id}`, close),
    ]);
    expect(statuses(answers)).toEqual([200, 409]);
    const titles = (await agenda('2026-W48')).map(
      (one: { action: { title: string } }) => one.action.title,
    );
    expect(titles).toEqual([action.title, 'Mine']);
    // A week later it was closed before the week that is looked at.
    given.on.clock.at += 7 * 86_400_000;
    expect(await agenda('2026-W49')).toHaveLength(1);
  });

  it('keep what each change made of them, and whose it was', async () => {
    const fox = given.on.as('ion-fox');
    const { body } = await fox('post', `${path}/actions`, action);
    const change = { ...action, dueOn: '2026-12-04', state: 'open' };
    await given.on.as('ada-owl')('put', `/actions/${body.id}`, {
      ...change,
      version: 1,
    });
    const stale = await fox('put', `/actions/${body.id}`, {
      ...change,
      title: 'Mine',
      version: 1,
    });
    expect(stale.status).toBe(409);
    const changes = await given.on.as('data-hare')(
      'get',
      `/actions/${body.id}/changes`,
    );
    expect(changes.body.items).toMatchObject([
      { version: 2, dueOn: '2026-12-04', by: 'user:default/ada-owl' },
      { version: 1, dueOn: action.dueOn, by: 'user:default/ion-fox' },
    ]);
    expect(given.on.audited).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'review-action-update',
        changed: ['dueOn'],
      }),
    );
  });

  it('are for somebody who is there, to be done within reason', async () => {
    const fox = given.on.as('ion-fox');
    const create = async (change: object) => {
      const { status, body } = await fox('post', `${path}/actions`, {
        ...action,
        ...change,
      });
      return [status, body.error?.message];
    };
    const refused: [object, string][] = [
      [
        { ownerRef: 'user:default/nobody-here' },
        "no 'user:default/nobody-here'",
      ],
      [{ dueOn: '0001-01-01' }, 'must not be before 2026-11-16, when 2026-W47'],
      [{ dueOn: '2026-11-15' }, 'must not be before 2026-11-16'],
      [{ dueOn: '2032-01-01' }, 'must be within 5 years'],
    ];
    for (const [change, message] of refused) {
      expect(await create(change)).toEqual([
        400,
        expect.stringContaining(message),
      ]);
    }
    const { status, body } = await fox('post', `${path}/actions`, {
      ...action,
      dueOn: '2026-11-16',
    });
    expect(status).toBe(201);
    const coming = '/reviews/default/runtime/2027-W10/actions';
    expect((await fox('post', coming, action)).status).toBe(400);

    // What was taken once is kept, though its owner has left and it is long due.
    const old = { ownerRef: 'user:default/has-left', dueOn: '2020-01-01' };
    await given
      .knex('review_actions')
      .where('id', body.id)
      .update({ owner_ref: old.ownerRef, due_on: old.dueOn });
    const change = { ...action, ...old, title: 'Done since', state: 'done' };
    const update = async (changed: object, version: number) =>
      (
        await fox('put', `/actions/${body.id}`, {
          ...change,
          ...changed,
          version,
        })
      ).status;
    expect(await update({}, 1)).toBe(200);
    expect(await update({ ownerRef: 'user:default/nobody-here' }, 2)).toBe(400);
    expect(await update({ dueOn: '2019-01-01' }, 2)).toBe(400);
    expect(await update({ ownerRef: action.ownerRef }, 2)).toBe(200);
  });

  it('are listed, the next due first, page by page', async () => {
    const fox = given.on.as('ion-fox');
    for (const dueOn of ['2026-12-03', '2026-12-01', '2026-12-02']) {
      await fox('post', `${path}/actions`, { ...action, dueOn });
    }
    await fox('post', `${path}/actions?data=sample`, action);
    const dates: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await fox(
        'get',
        `/actions?limit=2&state=open&team=group:default/runtime${
          cursor ? `&cursor=${cursor}` : ''
        }`,
      );
      expect(body.totalItems).toBe(3);
      dates.push(...body.items.map((one: { dueOn: string }) => one.dueOn));
      cursor = body.nextCursor;
    } while (cursor);
    expect(dates).toEqual(['2026-12-01', '2026-12-02', '2026-12-03']);
  });
});
