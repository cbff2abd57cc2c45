import { aPolicyInput } from '../__testUtils__/inputs';
import {
  asTheCatalogShows,
  ordinaryPolicy,
  startTestOncall,
  TestOncall,
} from '../__testUtils__/testOncall';

jest.setTimeout(60_000);

describe('while the catalog is down, for who may not see all of it', () => {
  let oncall: TestOncall;
  let alertId: string;
  beforeAll(async () => {
    oncall = await startTestOncall();
    const sre = oncall.as('sre-elk');
    await sre.post(
      '/policies',
      aPolicyInput('user:default/ion-fox', { id: 'runtime' }),
    );
    await sre.put('/entities/component/default/logplex/policy', {
      policyId: 'runtime',
    });
    const { body } = await sre.post('/alerts', {
      entityRef: 'component:default/logplex',
      summary: 'Slow',
    });
    alertId = body.id;
    oncall.catalog.isDown = true;
    oncall.state.policy = (permission, person) =>
      permission.name === 'catalog.entity.read'
        ? asTheCatalogShows
        : ordinaryPolicy(permission, person);
  });
  afterAll(() => oncall.stop());

  it('whoever was paged sees the alert and takes it', async () => {
    const paged = oncall.as('ion-fox');
    const { status, body } = await paged.get(`/alerts/${alertId}`);
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { status: 'triggered', canRespond: true },
    });
    const taken = await paged.post(`/alerts/${alertId}/acknowledge`);
    expect(taken.body.status).toBe('acknowledged');
    expect((await paged.get(`/alerts/${alertId}/advice`)).status).toBe(200);
  });

  it.each([
    '/alerts',
    '/entities/component/default/logplex/on-call',
    '/coverage',
  ])(
    '%s says that it cannot tell, rather than too much or nothing',
    async path => {
      const { status, body } = await oncall.as('data-hare').get(path);
      expect(status).toBe(503);
      expect(body.error.message).toMatch(/catalog cannot say/);
    },
  );

  it('schedules, policies and the engine are there as ever', async () => {
    const hare = oncall.as('data-hare');
    for (const path of [
      '/schedules',
      '/now',
      '/engine',
      '/me/contact-methods',
    ]) {
      expect((await hare.get(path)).status).toBe(200);
    }
  });
});
