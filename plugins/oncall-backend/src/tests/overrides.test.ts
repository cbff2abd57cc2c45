import { TestDatabases } from '@backstage/backend-test-utils';
import { Override, Schedule } from '@operability/plugin-oncall-common';
import { aScheduleInput } from '../__testUtils__/inputs';
import { testDatabaseIds } from '../__testUtils__/databases';
import { startTestOncall, TestOncall } from '../__testUtils__/testOncall';

jest.setTimeout(60_000);

const ion = 'user:default/ion-fox';
const rally = 'user:default/rally-owl';
const hare = 'user:default/data-hare';

/** Far enough ahead that no week of it has begun. */
const range = 'since=2100-01-04T09:00:00Z&until=2100-01-11T09:00:00Z';
const replace = {
  type: 'replace',
  userRef: rally,
  replaces: ion,
  start: '2100-01-05T00:00:00.000Z',
  end: '2100-01-06T00:00:00.000Z',
};

/** Began last week, it is said. */
const untilTomorrow = () => ({
  start: new Date(Date.now() - 7 * 86_400_000).toISOString(),
  end: new Date(Date.now() + 86_400_000).toISOString(),
});

const databases = TestDatabases.create({ ids: testDatabaseIds });

describe.each(databases.eachSupportedId())('overrides on %p', databaseId => {
  let oncall: TestOncall;
  let path: string;
  beforeAll(async () => {
    oncall = await startTestOncall({ knex: await databases.init(databaseId) });
  });
  afterAll(() => oncall.stop());
  beforeEach(async () => {
    const { body } = await oncall
      .as('ion-fox')
      .post('/schedules', aScheduleInput(['ion-fox']));
    path = `/schedules/${(body as Schedule).id}`;
  });

  const add = (input: object, person = 'ion-fox') =>
    oncall.as(person).post(`${path}/overrides`, input);
  const list = async (asked = range): Promise<Override[]> => {
    const { body } = await oncall
      .as('ion-fox')
      .get(`${path}/overrides?${asked}`);
    return body.items;
  };
  const holders = async (asked = range): Promise<string[]> => {
    const { body } = await oncall.as('ion-fox').get(`${path}/shifts?${asked}`);
    return body.items.map(
      ({ userRef, source }: { userRef: string; source: { type: string } }) =>
        `${source.type} ${userRef}`,
    );
  };

  it('put somebody in the place of another for a while', async () => {
    const { status, body } = await add({ ...replace, reason: 'Dentist' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...replace,
      reason: 'Dentist',
      createdBy: ion,
    });
    expect(body.orphaned).toBeUndefined();
    expect(await list()).toEqual([body]);
    expect(await holders()).toEqual([
      `rotation ${ion}`,
      `override ${rally}`,
      `rotation ${ion}`,
    ]);
  });

  it('that replace nobody add nobody, and say so', async () => {
    const { body } = await add({ ...replace, replaces: hare });
    expect(body.orphaned).toBe(true);
    expect(await holders()).toEqual([`rotation ${ion}`]);
    expect(await list()).toEqual([expect.objectContaining({ orphaned: true })]);
  });

  it('that cover add somebody', async () => {
    const { replaces: _, ...cover } = replace;
    await add({ ...cover, type: 'cover' });
    expect((await holders()).sort()).toEqual([
      `cover ${rally}`,
      `rotation ${ion}`,
    ]);
  });

  it.each([
    [
      'ends before it starts',
      { end: '2100-01-04T00:00:00Z' },
      /end: must be after/,
    ],
    [
      'lasts 500 days',
      { end: '2101-05-20T00:00:00Z' },
      /end: must be at most 400/,
    ],
    ['replaces nobody', { replaces: undefined }, /replaces: must name/],
    ['covers somebody', { type: 'cover' }, /replaces: must be left out/],
    ['replaces itself', { userRef: ion }, /replaces: must be somebody else/],
    ['is of a group', { userRef: 'group:default/data' }, /userRef/],
    [
      'has passed',
      { start: '2026-01-05T00:00:00Z', end: '2026-01-06T00:00:00Z' },
      /end: must not have passed/,
    ],
  ])('are refused where one %s', async (_, fields, message) => {
    const { status, body } = await add({ ...replace, ...fields });
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });

  it('count from now on, whenever they are said to have started', async () => {
    const before = Date.now();
    const { body } = await add({ ...replace, ...untilTomorrow() });
    expect(Date.parse(body.start)).toBeGreaterThanOrEqual(before);
    const { start } = untilTomorrow();
    const held = await holders(`since=${start}&until=${body.start}`);
    expect(new Set(held)).toEqual(new Set([`rotation ${ion}`]));
  });

  it('are taken back from now on, and what was held stays', async () => {
    const { body } = await add({ ...replace, ...untilTomorrow() });
    const gone = await oncall
      .as('rally-owl')
      .delete(`${path}/overrides/${body.id}`);
    expect(gone.status).toBe(204);
    const ended = await list(`since=${body.start}`);
    expect(Date.parse(ended[0]?.end ?? body.start)).toBeLessThan(
      Date.parse(body.end),
    );
    const held = await holders(`since=${body.start}`);
    expect(held.at(-1)).toBe(`rotation ${ion}`);
    const again = await oncall
      .as('rally-owl')
      .delete(`${path}/overrides/${body.id}`);
    expect(again.status).toBe(409);
    expect(again.body.error.message).toMatch(/the past never changes/);
  });

  it('are of one schedule alone', async () => {
    const { body } = await add(replace);
    const { body: other } = await oncall
      .as('ion-fox')
      .post('/schedules', aScheduleInput(['ion-fox']));
    const wrong = await oncall
      .as('ion-fox')
      .delete(`/schedules/${other.id}/overrides/${body.id}`);
    expect(wrong.status).toBe(404);
    expect(await list()).toHaveLength(1);
  });

  it('are made by owners, and of their own shifts by those who take part', async () => {
    expect((await add(replace, 'data-hare')).status).toBe(403);
    await oncall.as('sre-elk').put(path, {
      ...aScheduleInput(['ion-fox', 'data-hare']),
      version: 1,
    });
    expect((await add(replace, 'data-hare')).status).toBe(403);
    const given = { ...replace, replaces: hare };
    const own = await add(given, 'data-hare');
    expect(own.status).toBe(201);
    const { body: others } = await add(replace);
    const remove = (id: string) =>
      oncall.as('data-hare').delete(`${path}/overrides/${id}`);
    expect((await remove(others.id)).status).toBe(403);
    expect((await remove(own.body.id)).status).toBe(204);
  });
});
