import { TestDatabases } from '@backstage/backend-test-utils';
import { Override, Schedule, Swap } from '@operability/plugin-oncall-common';
import { Knex } from 'knex';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { aScheduleInput } from '../__testUtils__/inputs';
import { testDatabaseIds } from '../__testUtils__/databases';
import {
  ordinaryPolicy,
  startTestOncall,
  TestOncall,
} from '../__testUtils__/testOncall';

jest.setTimeout(60_000);

const ion = 'user:default/ion-fox';
const rally = 'user:default/rally-owl';
const elk = 'user:default/sre-elk';
const around = 'since=2099-12-01&until=2100-12-31';

/** A day of January 2100. */
const day = (date: number) => ({
  start: new Date(Date.UTC(2100, 0, date)).toISOString(),
  end: new Date(Date.UTC(2100, 0, date + 1)).toISOString(),
});

const databases = TestDatabases.create({ ids: testDatabaseIds });

describe.each(databases.eachSupportedId())('swaps on %p', databaseId => {
  let oncall: TestOncall;
  let first: string;
  let second: string;
  let database: Knex;
  beforeAll(async () => {
    database = await databases.init(databaseId);
    oncall = await startTestOncall({ knex: database });
  });
  afterAll(() => oncall.stop());
  beforeEach(async () => {
    oncall.state.policy = ordinaryPolicy;
    [first, second] = await Promise.all(
      ['ion-fox', 'rally-owl'].map(async name => {
        const { body } = await oncall
          .as('ion-fox')
          .post('/schedules', aScheduleInput([name]));
        return (body as Schedule).id;
      }),
    );
  });

  const ask = (fields: object = {}, person = 'ion-fox') =>
    oncall.as(person).post('/swaps', {
      withRef: rally,
      gives: { scheduleId: first, ...day(5) },
      takes: { scheduleId: second, ...day(12) },
      ...fields,
    });
  const decide = (id: string, agree: boolean, person = 'rally-owl') =>
    oncall.as(person).post(`/swaps/${id}/decision`, { agree });
  const agreed = async (fields: object = {}): Promise<Swap> => {
    const { body } = await ask(fields);
    const answer = await decide(body.id, true);
    expect(answer.body).toMatchObject({ status: 'agreed' });
    return answer.body;
  };
  const overridesOf = async (scheduleId: string): Promise<Override[]> => {
    const { body } = await oncall
      .as('ion-fox')
      .get(`/schedules/${scheduleId}/overrides?${around}`);
    return body.items;
  };
  const statusOf = async (id: string) => {
    const { body } = await oncall.as('ion-fox').get('/swaps');
    return body.items.find((swap: Swap) => swap.id === id)?.status;
  };

  it('are two overrides, once the other agrees', async () => {
    const { status, body } = await ask({ note: 'Wedding' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      askedBy: ion,
      withRef: rally,
      status: 'asked',
    });
    expect(await overridesOf(first)).toEqual([]);
    for (const person of ['ion-fox', 'rally-owl']) {
      const mine = await oncall.as(person).get('/swaps');
      expect(mine.body.items).toContainEqual(body);
    }
    const answer = await decide(body.id, true);
    expect(answer.body).toMatchObject({
      status: 'agreed',
      decidedAt: expect.any(String),
    });
    expect(await overridesOf(first)).toEqual([
      expect.objectContaining({
        userRef: rally,
        replaces: ion,
        swapId: body.id,
        reason: 'Wedding',
        ...day(5),
      }),
    ]);
    expect(await overridesOf(second)).toEqual([
      expect.objectContaining({ userRef: ion, replaces: rally, ...day(12) }),
    ]);
  });

  it('need the consent of the one who was asked, once', async () => {
    const { body } = await ask();
    expect((await decide(body.id, true, 'ion-fox')).status).toBe(403);
    expect((await decide(body.id, true, 'data-hare')).status).toBe(404);
    expect((await decide(body.id, false)).body.status).toBe('declined');
    const late = await decide(body.id, true);
    expect(late.status).toBe(409);
    expect(late.body.error.message).toBe('It is declined already');
    const other = await ask();
    const back = await decide(other.body.id, false, 'ion-fox');
    expect(back.body.status).toBe('withdrawn');
    expect(await overridesOf(first)).toEqual([]);
  });

  it('die together when one half is taken back', async () => {
    const swap = await agreed();
    const [half] = await overridesOf(second);
    const gone = await oncall
      .as('rally-owl')
      .delete(`/schedules/${second}/overrides/${half.id}`);
    expect(gone.status).toBe(204);
    expect(await overridesOf(first)).toEqual([]);
    expect(await statusOf(swap.id)).toBe('dissolved');
  });

  it('die together when a schedule changes under one half', async () => {
    const changed = await agreed();
    await oncall.as('ion-fox').put(`/schedules/${second}`, {
      ...aScheduleInput(['sre-elk']),
      from: 'now',
      version: 1,
    });
    expect(await overridesOf(first)).toEqual([]);
    expect(await statusOf(changed.id)).toBe('dissolved');
  });

  it('die when their schedule is deleted', async () => {
    const swap = await agreed();
    await oncall.as('ion-fox').delete(`/schedules/${second}?version=1`);
    expect(await overridesOf(first)).toEqual([]);
    expect(await statusOf(swap.id)).toBe('dissolved');
  });

  it('die with what they were built on', async () => {
    const { body: base } = await oncall
      .as('ion-fox')
      .post(`/schedules/${second}/overrides`, {
        type: 'replace',
        userRef: elk,
        replaces: rally,
        ...day(12),
      });
    const asked = await ask({ withRef: elk });
    const answer = await decide(asked.body.id, true, 'sre-elk');
    expect(answer.status).toBe(200);
    await oncall
      .as('ion-fox')
      .delete(`/schedules/${second}/overrides/${base.id}`);
    expect(await overridesOf(first)).toEqual([]);
    expect(await overridesOf(second)).toEqual([]);
    expect(await statusOf(asked.body.id)).toBe('dissolved');
  });

  it.each([
    ['with oneself', { withRef: ion }, 400, /withRef: must be somebody else/],
    [
      'that end before they start',
      { gives: { scheduleId: 'x', start: day(5).end, end: day(5).start } },
      400,
      /gives\.end: must be after start/,
    ],
    [
      'of 500 days',
      { gives: { scheduleId: 'x', ...day(1), end: '2101-06-01T00:00:00Z' } },
      400,
      /gives\.end: must be at most 400 days/,
    ],
    [
      'of a schedule that is not there',
      { takes: { scheduleId: 'nowhere', ...day(12) } },
      400,
      /takes\.scheduleId: there is no schedule 'nowhere'/,
    ],
    ['of what another holds', { withRef: elk }, 409, /sre-elk does not hold/],
  ])('%s are refused', async (_, fields, status, message) => {
    const answer = await ask(fields);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toMatch(message);
  });

  it('of what has begun, or is of two who no longer hold it, are refused', async () => {
    const past = {
      scheduleId: first,
      start: '2026-01-12T00:00:00Z',
      end: '2026-01-13T00:00:00Z',
    };
    expect((await ask({ gives: past })).status).toBe(409);
    const { body } = await ask();
    await agreed();
    const late = await decide(body.id, true);
    expect(late.status).toBe(409);
    expect(await statusOf(body.id)).toBe('asked');
  });

  it('tell nobody of schedules that they may not see', async () => {
    oncall.state.policy = (permission, person) =>
      permission.name === 'oncall.schedule.read'
        ? { result: AuthorizeResult.DENY }
        : ordinaryPolicy(permission, person);
    const { status, body } = await ask();
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/there is no schedule/);
  });

  it('of one stretch that are agreed at once come to one', async () => {
    for (let round = 1; round <= 3; round++) {
      const stretches = {
        gives: { scheduleId: first, ...day(5 + round) },
        takes: { scheduleId: second, ...day(12 + round) },
      };
      const asked = await Promise.all([ask(stretches), ask(stretches)]);
      const answers = await Promise.all(
        asked.map(({ body }) => decide(body.id, true)),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(await overridesOf(first)).toHaveLength(round);
      expect(await overridesOf(second)).toHaveLength(round);
    }
  });

  describe('are told', () => {
    // As the outbox keeps it: written with the change, and sent when it can be.
    const told = async () => {
      const rows = await database('outbox')
        .where({ topic: 'notice' })
        .orderBy('created_at')
        .select('payload');
      await database('outbox').delete();
      return rows.map(({ payload }) => JSON.parse(payload));
    };
    beforeEach(() => database('outbox').delete());

    it.each([
      ['agrees', true, 'rally-owl', ion, /^rally-owl has agreed/i],
      ['declines', false, 'rally-owl', ion, /^rally-owl has declined/i],
      ['withdraws', false, 'ion-fox', rally, /^ion-fox has withdrawn/i],
    ])(
      'to the one who is asked, and when somebody %s to the other',
      async (_, agree, person, recipient, title) => {
        const { body } = await ask({ note: 'Wedding' });
        expect(await told()).toMatchObject([
          {
            recipients: [rally],
            title: expect.stringMatching(/^ion-fox asks you/i),
            text: expect.stringMatching(
              /2100-01-05 00:00 to 2100-01-06 00:00 UTC .* Wedding$/,
            ),
            severity: 'normal',
          },
        ]);
        await decide(body.id, agree, person);
        expect(await told()).toMatchObject([
          { recipients: [recipient], title: expect.stringMatching(title) },
        ]);
      },
    );
  });
});
