import { TestDatabases } from '@backstage/backend-test-utils';
import { Schedule } from '@operability/plugin-oncall-common';
import {
  aPolicyInput,
  aRotation,
  aScheduleInput,
} from '../__testUtils__/inputs';
import { testDatabaseIds } from '../__testUtils__/databases';
import { startTestOncall, TestOncall } from '../__testUtils__/testOncall';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });

describe.each(databases.eachSupportedId())('schedules on %p', databaseId => {
  let oncall: TestOncall;
  beforeAll(async () => {
    oncall = await startTestOncall({ knex: await databases.init(databaseId) });
  });
  afterAll(() => oncall.stop());
  beforeEach(() => oncall.audited.mockClear());

  const create = async (input = {}, names = ['ion-fox', 'rally-owl']) => {
    const { status, body } = await oncall
      .as('ion-fox')
      .post('/schedules', { ...aScheduleInput(names), ...input });
    expect({ status, body }).toMatchObject({ status: 201 });
    return body as Schedule;
  };

  it('are created, read, changed and deleted, and each is audited', async () => {
    const created = await create({ id: 'runtime-primary' });
    expect(created).toMatchObject({
      id: 'runtime-primary',
      expected: 'always',
      canUpdate: true,
      canOverride: true,
      version: 1,
    });
    const path = '/schedules/runtime-primary';
    const read = await oncall.as('data-hare').get(path);
    expect(read.body).toEqual({
      ...created,
      canUpdate: false,
      canOverride: false,
    });

    const change = { ...created, name: 'Runtime First', version: 1 };
    const changed = await oncall.as('rally-owl').put(path, change);
    expect(changed.body).toMatchObject({ name: 'Runtime First', version: 2 });
    expect((await oncall.as('ion-fox').put(path, change)).status).toBe(409);
    const stale = await oncall.as('ion-fox').delete(`${path}?version=1`);
    expect(stale.body.error.message).toMatch(/changed to version 2 by user:/);

    const gone = await oncall.as('ion-fox').delete(`${path}?version=2`);
    expect(gone.status).toBe(204);
    expect((await oncall.as('ion-fox').get(path)).status).toBe(404);
    expect(
      oncall.audited.mock.calls.map(([{ eventId, failed }]) => [
        eventId,
        failed,
      ]),
    ).toEqual([
      ['schedule-create', undefined],
      ['schedule-update', undefined],
      ['schedule-update', 'ConflictError'],
      ['schedule-delete', 'ConflictError'],
      ['schedule-delete', undefined],
    ]);
    expect(oncall.signals.publish).toHaveBeenCalled();
  });

  it('come back under an id that was used, with versions that go on and no overrides', async () => {
    const { id } = await create({ id: 'again' }, ['ion-fox']);
    const cover = await oncall
      .as('ion-fox')
      .post(`/schedules/${id}/overrides`, {
        type: 'cover',
        userRef: 'user:default/rally-owl',
        start: '2100-01-01T00:00:00Z',
        end: '2100-01-02T00:00:00Z',
      });
    expect(cover.status).toBe(201);
    await oncall.as('ion-fox').delete(`/schedules/${id}?version=1`);
    const { version } = await create({ id }, ['ion-fox']);
    expect(version).toBeGreaterThan(2);
    const { body } = await oncall
      .as('ion-fox')
      .get(`/schedules/${id}/overrides?since=2100-01-01&until=2100-01-03`);
    expect(body.items).toEqual([]);
  });

  it('are for those who own them, also when given to others', async () => {
    const { id } = await create();
    const other = oncall.as('data-hare');
    const input = { ...aScheduleInput(['ion-fox']), version: 1 };
    expect((await other.post('/schedules', input)).status).toBe(403);
    expect((await other.put(`/schedules/${id}`, input)).status).toBe(403);
    expect((await other.delete(`/schedules/${id}?version=1`)).status).toBe(403);
    const given = { ...input, ownerRef: 'group:default/data' };
    const give = await oncall.as('ion-fox').put(`/schedules/${id}`, given);
    expect(give.status).toBe(403);
    const all = await oncall.as('sre-elk').put(`/schedules/${id}`, given);
    expect(all.status).toBe(200);
  });

  it('that a policy uses stay, and the policies are named', async () => {
    const { id } = await create();
    const { body: policy } = await oncall
      .as('ion-fox')
      .post('/policies', aPolicyInput(id, { name: 'Uses it' }));
    const kept = await oncall
      .as('ion-fox')
      .delete(`/schedules/${id}?version=1`);
    expect(kept.status).toBe(409);
    expect(kept.body.error.policies).toEqual([
      { id: policy.id, name: 'Uses it' },
    ]);
    expect(kept.body.error.message).toMatch(/Uses it/);
    await oncall.as('ion-fox').delete(`/policies/${policy.id}?version=1`);
    const gone = await oncall
      .as('ion-fox')
      .delete(`/schedules/${id}?version=1`);
    expect(gone.status).toBe(204);
  });

  it.each([
    ['nobody', { participants: [] }, /rotations\.0\.participants: must have/],
    [
      'too many',
      {
        participants: Array.from({ length: 10_000 }, () => ({ vacant: true })),
      },
      /participants: must have at most 200/,
    ],
    ['a second', { shift: 'PT1S' }, /rotations\.0\.shift: must be at least an/],
    ['no day', { startsOn: '2026-02-30' }, /rotations\.0\.startsOn/],
    ['no time', { handover: { time: '25:00' } }, /handover\.time: must be/],
    ['no weekday', { handover: { time: '09:00', weekday: 8 } }, /weekday/],
    [
      'an end before its start',
      {
        effectiveFrom: '2026-02-01T00:00:00Z',
        effectiveUntil: '2026-01-01T00:00:00Z',
      },
      /effectiveUntil: must be after/,
    ],
  ])('are refused with a rotation with %s', async (_, rotation, message) => {
    const input = {
      ...aScheduleInput([]),
      rotations: [{ ...aRotation(['ion-fox']), ...rotation }],
    };
    for (const path of ['/schedules', '/schedules/preview']) {
      const preview = {
        schedule: input,
        since: '2026-01-01',
        until: '2026-02-01',
      };
      const { status, body } = await oncall
        .as('ion-fox')
        .post(path, path === '/schedules' ? input : preview);
      expect(status).toBe(400);
      expect(body.error.message).toMatch(message);
    }
  });

  it.each([
    [
      'a zone that does not exist',
      { timeZone: 'Mars/Base' },
      /timeZone: is not/,
    ],
    ['an offset for a zone', { timeZone: '+02:00' }, /timeZone: is not/],
    ['no rotation', { rotations: [] }, /rotations: must have at least one/],
    ['an owner that is none', { ownerRef: 'component:default/x' }, /ownerRef/],
    [
      'holidays that nobody knows',
      {
        workHours: {
          windows: [{ weekdays: [1], from: '09:00', to: '18:00' }],
          holidayRegion: 'XX',
        },
      },
      /workHours\.holidayRegion: the holidays of 'XX' are not known/,
    ],
  ])('are refused with %s', async (_, fields, message) => {
    const { status, body } = await oncall
      .as('ion-fox')
      .post('/schedules', { ...aScheduleInput(['ion-fox']), ...fields });
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });

  it('are made once with one Idempotency-Key, and never with two meanings', async () => {
    const send = (name: string) =>
      oncall
        .as('ion-fox')
        .post('/schedules')
        .set('Idempotency-Key', 'once')
        .send(aScheduleInput(['ion-fox'], { name }));
    const first = await send('Once');
    expect(first.status).toBe(201);
    expect((await send('Once')).body).toEqual(first.body);
    expect((await send('Twice')).status).toBe(409);
    expect((await create({ id: 'taken' })).id).toBe('taken');
    const twice = await oncall
      .as('ion-fox')
      .post('/schedules', aScheduleInput(['ion-fox'], { id: 'taken' }));
    expect(twice.body.error.message).toMatch(/There is a schedule 'taken'/);
  });

  it.each(['new', 'gone'])(
    'are made once where many ask for one id at once that is %s',
    async state => {
      const id = `at-once-${state}`;
      const ask = () =>
        oncall
          .as('ion-fox')
          .post('/schedules', aScheduleInput(['ion-fox'], { id }));
      if (state === 'gone') {
        await ask();
        await oncall.as('ion-fox').delete(`/schedules/${id}?version=1`);
      }
      const answers = await Promise.all(Array.from({ length: 6 }, ask));
      expect(answers.map(({ status }) => status).sort()).toEqual([
        201, 409, 409, 409, 409, 409,
      ]);
      const refused = answers.find(({ status }) => status === 409);
      expect(refused?.body.error.message).toBe(
        `There is a schedule '${id}' already`,
      );
    },
  );
});
