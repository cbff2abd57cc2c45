import { TestDatabases } from '@backstage/backend-test-utils';
import { testDatabaseIds } from '../__testUtils__/databases';
import { anEntity } from '../__testUtils__/entities';
import { aPolicyInput } from '../__testUtils__/inputs';
import {
  asTheCatalogShows,
  ordinaryPolicy,
  startTestOncall,
  TestOncall,
} from '../__testUtils__/testOncall';

jest.setTimeout(60_000);

const logplex = 'component:default/logplex';
const hour = 3_600_000;
const fromNow = (ms: number) => new Date(Date.now() + ms).toISOString();
const databases = TestDatabases.create({ ids: testDatabaseIds });

describe.each(databases.eachSupportedId())('maintenance on %p', databaseId => {
  let oncall: TestOncall;
  beforeAll(async () => {
    oncall = await startTestOncall({
      knex: await databases.init(databaseId),
      entities: [anEntity('Component', 'short-lived', { owner: 'runtime' })],
    });
    await oncall
      .as('ion-fox')
      .post(
        '/policies',
        aPolicyInput('user:default/ion-fox', { id: 'runtime' }),
      );
    await oncall.as('ion-fox').put('/entities/group/default/runtime/policy', {
      policyId: 'runtime',
    });
  });
  afterAll(() => oncall.stop());
  beforeEach(() => {
    oncall.state.policy = ordinaryPolicy;
    oncall.catalog.hidden.clear();
  });

  const plan = (fields: object = {}, person = 'ion-fox') =>
    oncall.as(person).post('/maintenance-windows', {
      targets: [logplex],
      start: fromNow(-hour),
      end: fromNow(hour),
      reason: 'A move',
      ...fields,
    });
  const end = (id: string, person = 'ion-fox') =>
    oncall.as(person).delete(`/maintenance-windows/${id}`);
  const list = async (query = '', person = 'ion-fox') => {
    const { body } = await oncall
      .as(person)
      .get(`/maintenance-windows?${query}`);
    return body.items;
  };

  it('is planned, listed and ended now, and what is open is paged then', async () => {
    const { status, body } = await plan();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      targets: [logplex],
      reason: 'A move',
      createdBy: 'user:default/ion-fox',
    });
    expect(await list()).toEqual([body]);

    const raised = await oncall
      .as('ion-fox')
      .post('/alerts', { entityRef: logplex, summary: 'Noise' });
    expect(raised.body).toMatchObject({ maintenance: true, pages: [] });
    expect((await end(body.id)).status).toBe(204);
    expect(await list()).toEqual([]);
    await oncall.run('tick');
    const after = await oncall.as('ion-fox').get(`/alerts/${raised.body.id}`);
    expect(after.body.maintenance).toBeUndefined();
    expect(after.body.pages).toHaveLength(1);
    const [past] = await list(`since=${fromNow(-2 * hour)}`);
    expect(Date.parse(past.end)).toBeLessThanOrEqual(Date.now());
    expect((await end(body.id)).status).toBe(204);
  });

  it('that has not begun is as if it had never been', async () => {
    const { body } = await plan({
      start: fromNow(hour),
      end: fromNow(2 * hour),
    });
    expect(await list()).toEqual([body]);
    expect(await list(`until=${fromNow(hour / 2)}`)).toEqual([]);
    await end(body.id);
    expect(await list()).toEqual([]);
    expect((await end(body.id)).status).toBe(404);
  });

  it('of a group counts for all that it, and groups below it, own', async () => {
    const { body } = await plan({ targets: ['group:default/platform'] });
    const raised = await oncall
      .as('ion-fox')
      .post('/alerts', { entityRef: logplex, summary: 'Noise' });
    expect(raised.body.maintenance).toBe(true);
    await end(body.id);
  });

  it('is for those who own the thing', async () => {
    expect((await plan({}, 'data-hare')).status).toBe(403);
    const groups = { targets: [logplex, 'group:default/data'] };
    expect((await plan(groups)).status).toBe(403);
    const { body } = await plan({}, 'sre-elk');
    expect((await end(body.id, 'data-hare')).status).toBe(403);
    expect((await end(body.id)).status).toBe(204);
  });

  it('says who may end it', async () => {
    const { body } = await plan();
    expect(body.canEnd).toBe(true);
    const may = async (person: string) =>
      (await list(`since=${fromNow(-2 * hour)}`, person)).find(
        (one: { id: string }) => one.id === body.id,
      )?.canEnd;
    expect(await may('rally-owl')).toBe(true);
    expect(await may('data-hare')).toBe(false);
    await end(body.id);
    expect(await may('ion-fox')).toBe(false);
  });

  it('is ended by who planned it, also when its entity has left the catalog', async () => {
    const { body } = await plan({ targets: ['component:default/short-lived'] });
    oncall.catalog.entities = oncall.catalog.entities.filter(
      ({ metadata }) => metadata.name !== 'short-lived',
    );
    await oncall.sync();
    expect((await end(body.id, 'rally-owl')).status).toBe(403);
    expect((await end(body.id)).status).toBe(204);
  });

  it('names nothing that its reader may not see', async () => {
    const { body } = await plan({
      targets: [logplex, 'component:default/hermes'],
    });
    oncall.catalog.hidden.add(logplex);
    oncall.state.policy = (permission, person) =>
      permission.name === 'catalog.entity.read'
        ? asTheCatalogShows
        : ordinaryPolicy(permission, person);
    expect(await list('', 'data-hare')).toEqual([
      expect.objectContaining({ targets: ['component:default/hermes'] }),
    ]);
    oncall.state.policy = ordinaryPolicy;
    await end(body.id);
  });

  it.each([
    ['nothing', { targets: [] }, /targets: must name at least one/],
    [
      'what is not there',
      { targets: ['component:default/x'] },
      /targets: there/,
    ],
    ['no reason', { reason: ' ' }, /reason/],
    [
      'an end before its start',
      { end: fromNow(-2 * hour) },
      /end: must be after/,
    ],
    [
      'an end that has passed',
      { start: fromNow(-3 * hour), end: fromNow(-hour) },
      /end: must not have passed/,
    ],
    ['500 days', { end: fromNow(500 * 24 * hour) }, /end: must be at most 400/],
  ])('is refused for %s', async (_, fields, message) => {
    const { status, body } = await plan(fields);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });
});
