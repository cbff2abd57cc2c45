import { oncallContract } from '@operability/plugin-oncall-common';
import { aPolicyInput } from '../__testUtils__/inputs';
import { startTestOncall, TestOncall } from '../__testUtils__/testOncall';

jest.setTimeout(60_000);

const logplex = 'component:default/logplex';

describe('the plugin', () => {
  let oncall: TestOncall | undefined;
  afterEach(async () => {
    await oncall?.stop();
    oncall = undefined;
  });

  it('describes every route in a document whose references all lead somewhere', async () => {
    oncall = await startTestOncall();
    const { body } = await oncall.as('ion-fox').get('/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    const operations = Object.entries<Record<string, { operationId: string }>>(
      body.paths,
    ).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => [
        operationId,
        `${method} ${path}`,
      ]),
    );
    expect(Object.fromEntries(operations)).toEqual(
      Object.fromEntries(
        Object.entries(oncallContract.routes).map(([name, route]) => [
          name,
          `${route.method} ${route.path.replace(/:(\w+)/g, '{$1}')}`,
        ]),
      ),
    );
    const references = new Set(
      [...JSON.stringify(body).matchAll(/"\$ref":"([^"]+)"/g)].map(
        ([, reference]) => reference,
      ),
    );
    expect(references.size).toBeGreaterThan(10);
    const schemas = Object.keys(body.components.schemas);
    for (const reference of references) {
      expect(schemas).toContain(reference.replace('#/components/schemas/', ''));
    }
  });

  it.each(['absent', 'failing'] as const)(
    'takes, climbs and ends alerts with notifications and signals %s',
    async companions => {
      oncall = await startTestOncall({ companions });
      const owner = oncall.as('ion-fox');
      const policy = await owner.post(
        '/policies',
        aPolicyInput('user:default/ion-fox', { id: 'runtime' }),
      );
      expect(policy.status).toBe(201);
      await owner.put('/entities/component/default/logplex/policy', {
        policyId: 'runtime',
      });
      const { status, body } = await owner.post('/alerts', {
        entityRef: logplex,
        summary: 'Slow',
      });
      expect(status).toBe(201);
      await oncall.run('tick');
      const taken = await owner.post(`/alerts/${body.id}/acknowledge`);
      expect(taken.body.status).toBe('acknowledged');
      const ended = await owner.post(`/alerts/${body.id}/resolve`);
      expect(ended.body.status).toBe('resolved');
      const engine = await owner.get('/engine');
      expect(engine.body.status).toBe('healthy');
    },
  );

  it('starts while the catalog is down, and answers when it is back', async () => {
    oncall = await startTestOncall({ catalogIsDown: true });
    const path = '/entities/component/default/logplex/on-call';
    expect((await oncall.as('ion-fox').get(path)).status).toBe(404);
    oncall.catalog.isDown = false;
    await oncall.sync();
    expect((await oncall.as('ion-fox').get(path)).status).toBe(200);
  });

  it.each([
    [{ type: 'user', ref: 'ion-fox' }, /oncall\.lastResort: must be a full/],
    [{ type: 'person' }, /oncall\.lastResort/],
  ])('does not start with the last resort %j', async (lastResort, message) => {
    await expect(
      startTestOncall({ config: { oncall: { lastResort } } }),
    ).rejects.toThrow(message);
  });
});
