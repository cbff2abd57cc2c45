import {
  BackstageCredentials,
  createBackendModule,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  AdviceSource,
  oncallAdviceExtensionPoint,
  OncallService,
  oncallServiceRef,
} from '@operability/plugin-oncall-node';
import { aPolicyInput, aScheduleInput } from '../__testUtils__/inputs';
import {
  ordinaryPolicy,
  startTestOncall,
  TestOncall,
} from '../__testUtils__/testOncall';

jest.setTimeout(60_000);

const logplex = 'component:default/logplex';

/** A source of advice that says what a test tells it to. */
function adviceModule(source: AdviceSource) {
  return createBackendModule({
    pluginId: 'oncall',
    moduleId: `advice-${source.id}`,
    register(env) {
      env.registerInit({
        deps: { advice: oncallAdviceExtensionPoint },
        async init({ advice }) {
          advice.addSource(source);
        },
      });
    },
  });
}

describe('on call, for other backends', () => {
  let oncall: TestOncall;
  let service: OncallService;
  let alertId: string;
  const asked: unknown[] = [];
  const incident = {
    title: 'Routing is down',
    commander: 'user:default/ion-fox',
  };
  const as = (person: string): { credentials: BackstageCredentials } => ({
    credentials: mockCredentials.user(`user:default/${person}`),
  });

  beforeAll(async () => {
    const asker = createBackendPlugin({
      pluginId: 'asker',
      register(env) {
        env.registerInit({
          deps: { onCall: oncallServiceRef },
          async init({ onCall }) {
            service = onCall;
          },
        });
      },
    });
    oncall = await startTestOncall({
      features: [
        asker,
        adviceModule({
          id: 'broken',
          contextOf: async () => {
            throw new Error('status is down');
          },
        }),
        adviceModule({
          id: 'status',
          contextOf: async alert => {
            asked.push(alert);
            return { incident };
          },
        }),
      ],
    });
    const sre = oncall.as('sre-elk');
    await sre.post(
      '/schedules',
      aScheduleInput(['ion-fox'], { id: 'primary' }),
    );
    await sre.post('/policies', aPolicyInput('primary', { id: 'runtime' }));
    await sre.put('/entities/component/default/logplex/policy', {
      policyId: 'runtime',
    });
    const { body } = await sre.post('/alerts', {
      entityRef: logplex,
      summary: 'Slow',
    });
    alertId = body.id;
    await oncall.run('write-shift-ledger');
  });
  afterAll(() => oncall.stop());
  beforeEach(() => {
    oncall.state.policy = ordinaryPolicy;
  });

  it('answers who is on call, for one and for many', async () => {
    const one = await service.getEntityOnCall(
      { entityRef: logplex },
      as('data-hare'),
    );
    expect(one).toMatchObject({
      policy: { id: 'runtime' },
      levels: [{ people: [{ userRef: 'user:default/ion-fox' }] }],
      openAlerts: 1,
    });
    const many = await service.getOnCallByRefs(
      { entityRefs: [logplex, 'component:default/nothing'] },
      as('data-hare'),
    );
    expect(many.items).toEqual([one]);
    const before = await service.getEntityOnCall(
      { entityRef: logplex, at: '2025-01-01T00:00:00Z' },
      as('data-hare'),
    );
    expect(before.levels[0].people).toEqual([]);
  });

  it('answers alerts, pages, held shifts and whether the path is proven', async () => {
    const list = await service.listAlerts(
      { status: 'triggered' },
      as('sre-elk'),
    );
    expect(list).toMatchObject({ totalItems: 1, items: [{ id: alertId }] });
    const alert = await service.getAlert({ id: alertId }, as('sre-elk'));
    expect(alert).toMatchObject({ id: alertId, summary: 'Slow' });
    let pages = await service.listPages({}, as('sre-elk'));
    while (!pages.items.length) {
      await oncall.run('tick');
      pages = await service.listPages({}, as('sre-elk'));
    }
    expect(pages.items[0]).toMatchObject({ alertId });
    const held = await service.listHeldShifts({}, as('sre-elk'));
    expect(held.items).toEqual([
      expect.objectContaining({
        scheduleId: 'primary',
        userRef: 'user:default/ion-fox',
      }),
    ]);
    const nobody = await service.listHeldShifts(
      { userRef: 'user:default/rally-owl' },
      as('sre-elk'),
    );
    expect(nobody.items).toEqual([]);
    const health = await service.getPathHealth({}, as('sre-elk'));
    expect(health).toEqual({
      items: expect.any(Array),
      asOf: expect.any(String),
    });
  });

  it('asks with the rights of the caller, and rejects where they have none', async () => {
    oncall.state.policy = (_, person) => ({
      result:
        person === 'data-hare' ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
    });
    const denied = service.getAlert({ id: alertId }, as('data-hare'));
    await expect(denied).rejects.toMatchObject({ statusCode: 404 });
    const empty = await service.listAlerts({}, as('data-hare'));
    expect(empty.totalItems).toBe(0);
    const program = { credentials: mockCredentials.service('plugin:asker') };
    const all = await service.listAlerts({}, program);
    expect(all.totalItems).toBe(1);
  });

  it('takes advice of other contexts, whatever becomes of one of them', async () => {
    const { body } = await oncall
      .as('ion-fox')
      .get(`/alerts/${alertId}/advice`);
    expect(asked).toContainEqual({ id: alertId, entityRef: logplex });
    expect(JSON.stringify(body)).toContain('Routing is down');
  });
});
