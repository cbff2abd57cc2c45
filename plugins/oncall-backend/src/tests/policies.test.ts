import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Policy } from '@operability/plugin-oncall-common';
import { testDatabaseIds } from '../__testUtils__/databases';
import { aPolicyInput, aScheduleInput } from '../__testUtils__/inputs';
import {
  ordinaryPolicy,
  startTestOncall,
  TestOncall,
} from '../__testUtils__/testOncall';

jest.setTimeout(60_000);

const rally = 'user:default/rally-owl';
const databases = TestDatabases.create({ ids: testDatabaseIds });

describe.each(databases.eachSupportedId())('policies on %p', databaseId => {
  let oncall: TestOncall;
  beforeAll(async () => {
    oncall = await startTestOncall({ knex: await databases.init(databaseId) });
    await oncall
      .as('ion-fox')
      .post('/schedules', aScheduleInput(['ion-fox'], { id: 'primary' }));
  });
  afterAll(() => oncall.stop());
  beforeEach(() => {
    oncall.state.policy = ordinaryPolicy;
  });

  const create = async (fields: object = {}): Promise<Policy> => {
    const { status, body } = await oncall
      .as('ion-fox')
      .post('/policies', { ...aPolicyInput('primary'), ...fields });
    expect({ status, body }).toMatchObject({ status: 201 });
    return body;
  };
  const hideSchedules = () => {
    oncall.state.policy = (permission, person) =>
      permission.name === 'oncall.schedule.read'
        ? { result: AuthorizeResult.DENY }
        : ordinaryPolicy(permission, person);
  };

  it('are created with defaults, read, changed and deleted', async () => {
    const created = await create({ id: 'runtime' });
    expect(created).toMatchObject({
      id: 'runtime',
      repeat: 0,
      ackTimeout: 'PT30M',
      steps: [{ escalateAfter: 'PT5M', ack: 'targets', hours: 'always' }],
      usedBy: { total: 0, items: [] },
      canUpdate: true,
      version: 1,
    });
    const read = await oncall.as('data-hare').get('/policies/runtime');
    expect(read.body).toEqual({ ...created, canUpdate: false });

    const change = { ...aPolicyInput(rally), repeat: 2, version: 1 };
    const changed = await oncall
      .as('rally-owl')
      .put('/policies/runtime', change);
    expect(changed.body).toMatchObject({ repeat: 2, version: 2 });
    const stale = await oncall.as('ion-fox').put('/policies/runtime', change);
    expect(stale.status).toBe(409);
    expect(stale.body.error.message).toMatch(/changed to version 2 by user:/);
    const remove = (version: number) =>
      oncall.as('ion-fox').delete(`/policies/runtime?version=${version}`);
    expect((await remove(1)).status).toBe(409);
    expect((await remove(2)).status).toBe(204);
    expect((await oncall.as('ion-fox').get('/policies/runtime')).status).toBe(
      404,
    );
    const again = await create({ id: 'runtime' });
    expect(again.version).toBeGreaterThan(2);
    const { body } = await oncall.as('ion-fox').get('/policies');
    expect(body.items.map((one: Policy) => one.id)).toContain('runtime');
  });

  it('are for those who own them, also when given to others', async () => {
    const { id } = await create();
    const other = oncall.as('data-hare');
    const input = { ...aPolicyInput('primary'), version: 1 };
    expect((await other.post('/policies', input)).status).toBe(403);
    expect((await other.put(`/policies/${id}`, input)).status).toBe(403);
    expect((await other.delete(`/policies/${id}?version=1`)).status).toBe(403);
    const given = { ...input, ownerRef: 'group:default/data' };
    const give = await oncall.as('ion-fox').put(`/policies/${id}`, given);
    expect(give.status).toBe(403);
  });

  const target = (one: object) => [{ title: 'Primary', targets: [one] }];
  it.each([
    ['no step', { steps: [] }, /steps: must have at least one step/],
    [
      'no target',
      { steps: [{ title: 'X', targets: [] }] },
      /steps\.0\.targets/,
    ],
    [
      'a schedule that is not there',
      { steps: target({ type: 'schedule', ref: 'nowhere' }) },
      /^steps\.0\.targets\.0\.ref: there is no schedule 'nowhere'/,
    ],
    [
      'a last resort that is not there',
      { lastResort: { type: 'schedule', ref: 'nowhere' } },
      /^lastResort\.ref: there is no schedule 'nowhere'/,
    ],
    [
      'a user that is a group',
      { steps: target({ type: 'user', ref: 'group:default/sre' }) },
      /steps\.0\.targets\.0\.ref: must be the full reference of a user/,
    ],
    ['no delay', { ackTimeout: 'soon' }, /ackTimeout: must be an ISO 8601/],
    ['an eternal delay', { ackTimeout: 'P8D' }, /ackTimeout: must be at most/],
    ['too many repeats', { repeat: 11 }, /repeat/],
    [
      'holidays that nobody knows',
      {
        workHours: {
          ...aPolicyInput('primary').workHours,
          holidayRegion: 'XX',
        },
      },
      /workHours\.holidayRegion: the holidays of 'XX' are not known/,
    ],
  ])('are refused with %s', async (_, fields, message) => {
    const { status, body } = await oncall
      .as('ion-fox')
      .post('/policies', { ...aPolicyInput('primary'), ...fields });
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });

  it('that something resolves to stay, and it is named', async () => {
    const { id } = await create();
    const assign = (path: string, policyId?: string) =>
      oncall.as('ion-fox').put(`/entities/${path}/policy`, { policyId });
    await assign('group/default/platform', id);
    const kept = await oncall.as('ion-fox').delete(`/policies/${id}?version=1`);
    expect(kept.status).toBe(409);
    expect(kept.body.error.usedBy).toEqual([
      'component:default/hermes',
      'component:default/logplex',
      'group:default/platform',
    ]);
    const { body: policy } = await oncall.as('ion-fox').get(`/policies/${id}`);
    expect(policy.usedBy).toEqual({
      total: 2,
      items: ['component:default/hermes', 'component:default/logplex'],
    });
    await assign('group/default/platform');
    const gone = await oncall.as('ion-fox').delete(`/policies/${id}?version=1`);
    expect(gone.status).toBe(204);
  });

  describe('are simulated', () => {
    const sunday = 'at=2026-01-11T03:10:00Z';

    it('as the engine would climb them, last resort included', async () => {
      const { id } = await create({
        steps: [
          ...target({ type: 'schedule', ref: 'primary' }),
          {
            title: 'By day',
            hours: 'workHours',
            targets: [{ type: 'user', ref: rally }],
          },
          {
            title: 'All',
            targets: [{ type: 'group', ref: 'group:default/sre' }],
          },
        ],
        lastResort: { type: 'user', ref: rally },
      });
      const { body } = await oncall
        .as('data-hare')
        .get(`/policies/${id}/simulation?${sunday}`);
      expect(body).toMatchObject({
        policy: { id, version: 1 },
        at: '2026-01-11T03:10:00.000Z',
        urgency: 'high',
      });
      expect(
        body.items.map((item: Record<string, unknown>) => [
          item.offset,
          item.step,
          item.recipients,
        ]),
      ).toEqual([
        [
          'PT0S',
          1,
          [
            {
              userRef: 'user:default/ion-fox',
              via: { type: 'schedule', ref: 'primary' },
            },
          ],
        ],
        ['PT5M', 2, []],
        [
          'PT5M',
          3,
          [
            {
              userRef: 'user:default/sre-elk',
              via: { type: 'group', ref: 'group:default/sre' },
            },
          ],
        ],
        ['PT10M', 0, [{ userRef: rally }]],
      ]);
    });

    it('without the people of schedules that are not to be seen', async () => {
      const { id } = await create();
      hideSchedules();
      const { body } = await oncall
        .as('data-hare')
        .get(`/policies/${id}/simulation?${sunday}`);
      expect(body.items[0]).toMatchObject({
        recipients: [],
        note: 'you may not see who is on call',
      });
    });

    it('never for an urgency that there is not, or no instant', async () => {
      const { id } = await create();
      const simulate = (query: string) =>
        oncall.as('ion-fox').get(`/policies/${id}/simulation?${query}`);
      expect((await simulate('urgency=middling')).status).toBe(400);
      expect((await simulate('at=tomorrow')).status).toBe(400);
      const low = await simulate(`urgency=low&${sunday}`);
      expect(low.body.items).toHaveLength(1);
    });
  });

  it.each(['new', 'gone'])(
    'are made once where many ask for one id at once that is %s',
    async state => {
      const id = `at-once-${state}`;
      const ask = () =>
        oncall.as('ion-fox').post('/policies', aPolicyInput('primary', { id }));
      if (state === 'gone') {
        await ask();
        await oncall.as('ion-fox').delete(`/policies/${id}?version=1`);
      }
      const answers = await Promise.all(Array.from({ length: 6 }, ask));
      expect(answers.map(({ status }) => status).sort()).toEqual([
        201, 409, 409, 409, 409, 409,
      ]);
      const refused = answers.find(({ status }) => status === 409);
      expect(refused?.body.error.message).toBe(
        `There is a policy '${id}' already`,
      );
    },
  );
});
