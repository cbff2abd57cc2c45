import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  oncallContract,
  OncallContract,
} from '@operability/plugin-oncall-common';
import {
  aPolicyInput,
  aRotation,
  aScheduleInput,
} from '../__testUtils__/inputs';
import {
  asTheCatalogShows,
  ordinaryPolicy,
  startTestOncall,
  TestOncall,
} from '../__testUtils__/testOncall';

jest.setTimeout(60_000);

type Name = keyof OncallContract['routes'];

/** What is sent, and what somebody gets who is denied everything. */
interface Visit {
  body?: object;
  query?: string;
  /** A refusal, or an answer with nothing in it. */
  denied: 400 | 403 | 404 | object;
}

const logplex = 'component:default/logplex';
const future = { start: '2100-01-05T00:00:00Z', end: '2100-01-06T00:00:00Z' };
const calendar = { periods: [{ windows: [] }], version: 0 };
const none = { items: [], totalItems: 0 };
const cover = { type: 'cover', userRef: 'user:default/ion-fox', ...future };
const swap = {
  withRef: 'user:default/rally-owl',
  gives: { scheduleId: 'primary', ...future },
  takes: { scheduleId: 'primary', ...future },
};
const anything = expect.anything();

// Whoever is signed in may look at the engine, the roles, a schedule that they
// write themselves, and what is their own.
const visits: Record<Name, Visit> = {
  listSchedules: { denied: none },
  createSchedule: { body: aScheduleInput(['ion-fox']), denied: 403 },
  previewSchedule: {
    body: {
      schedule: {
        ...aScheduleInput([], { id: 'primary' }),
        rotations: [aRotation([], { participants: [{ vacant: true }] })],
      },
      since: '2026-01-05',
      until: '2026-02-05',
    },
    denied: { items: [] },
  },
  getSchedule: { denied: 404 },
  updateSchedule: {
    body: { ...aScheduleInput(['ion-fox']), version: 1 },
    denied: 404,
  },
  deleteSchedule: { query: 'version=1', denied: 404 },
  getShifts: { denied: 404 },
  listOverrides: { denied: 404 },
  createOverride: { body: cover, denied: 404 },
  deleteOverride: { denied: 404 },
  listSwaps: { denied: none },
  createSwap: { body: swap, denied: 400 },
  decideSwap: { body: { agree: true }, denied: 404 },
  listPolicies: { denied: none },
  createPolicy: { body: aPolicyInput('user:default/ion-fox'), denied: 403 },
  getPolicy: { denied: 404 },
  updatePolicy: {
    body: { ...aPolicyInput('user:default/ion-fox'), version: 1 },
    denied: 404,
  },
  deletePolicy: { query: 'version=1', denied: 404 },
  simulatePolicy: { denied: 404 },
  simulateEntity: { denied: 404 },
  getEntityOnCall: { denied: 404 },
  assignPolicy: { body: { policyId: 'runtime' }, denied: 404 },
  getOnCallByRefs: { body: { entityRefs: [logplex] }, denied: none },
  getNow: { denied: { items: [] } },
  getCoverage: {
    denied: {
      onNoRotation: [],
      withoutContact: [],
      gaps: [],
      withoutPolicy: [],
      goneFromCatalog: [],
    },
  },
  listRoles: { denied: { totalItems: 5 } },
  listAlerts: { denied: none },
  createAlert: { body: { entityRef: logplex, summary: 'Slow' }, denied: 403 },
  getAlert: { denied: 404 },
  getAdvice: { denied: 404 },
  acknowledgeAlert: { denied: 404 },
  extendAlert: { denied: 404 },
  escalateAlert: { body: { fromStep: 1 }, denied: 404 },
  resolveAlert: { denied: 404 },
  snoozeAlert: { body: { until: future.start }, denied: 404 },
  reassignAlert: { body: { userRef: cover.userRef }, denied: 404 },
  addNote: { body: { text: 'Hello' }, denied: 404 },
  sendTestPage: { denied: 403 },
  listPages: { denied: { items: [] } },
  listAlertLives: { denied: { items: [] } },
  getCalendarSettings: { denied: { userRef: 'user:default/data-hare' } },
  putCalendarSettings: {
    body: calendar,
    denied: { userRef: 'user:default/data-hare' },
  },
  getCalendarsByRefs: {
    body: { userRefs: [cover.userRef], since: future.start, until: future.end },
    denied: 403,
  },
  getContactSettings: { denied: { rules: [] } },
  putContactMethods: {
    body: { methods: [], version: 0 },
    denied: { rules: [] },
  },
  verifyContactMethod: { body: {}, denied: 404 },
  putRules: { body: { rules: [], version: 1 }, denied: { rules: [] } },
  sendOwnTestPage: { denied: { pages: anything } },
  listMaintenanceWindows: { denied: none },
  createMaintenanceWindow: {
    body: { targets: [logplex], reason: 'Move', ...future },
    denied: 400,
  },
  endMaintenanceWindow: { denied: 404 },
  listHeldShifts: { denied: none },
  getPathHealth: { denied: { items: anything } },
  getEngine: { denied: { channels: anything } },
};

describe('every route', () => {
  let oncall: TestOncall;
  let ids: Record<string, string>;
  beforeAll(async () => {
    oncall = await startTestOncall();
    const sre = oncall.as('sre-elk');
    const owner = oncall.as('ion-fox');
    const make = async (path: string, body: object) => {
      const answer = await sre.post(path, body);
      expect({ path, ...answer.body }).toMatchObject({ id: anything });
      return answer.body.id as string;
    };
    await make('/schedules', aScheduleInput(['ion-fox'], { id: 'primary' }));
    await make('/policies', aPolicyInput('primary', { id: 'runtime' }));
    await owner.put('/entities/component/default/logplex/policy', {
      policyId: 'runtime',
    });
    const override = await make('/schedules/primary/overrides', cover);
    const alert = await make('/alerts', {
      entityRef: logplex,
      summary: 'Down',
    });
    await oncall.run('tick');
    const maintenance = await make('/maintenance-windows', {
      targets: [logplex],
      reason: 'Move',
      ...future,
    });
    ids = { override, alert, maintenance };
  });
  afterAll(() => oncall.stop());

  const pathOf = (name: Name) => {
    const { path } = oncallContract.routes[name];
    let id = 'primary';
    if (path.startsWith('/policies')) id = 'runtime';
    if (path.startsWith('/alerts')) id = ids.alert;
    if (path.startsWith('/maintenance')) id = ids.maintenance;
    if (/swaps|contact-methods/.test(path)) {
      id = '3f0c8f0e-6c1f-4f0e-9a51-8a4b5c6d7e8f';
    }
    const filled = path
      .replace(':kind/:namespace/:name', 'component/default/logplex')
      .replace(':overrideId', ids.override)
      .replace(':id', id);
    const { query } = visits[name];
    return query ? `${filled}?${query}` : filled;
  };
  const visit = (name: Name, person: string | undefined) =>
    oncall
      .as(person)
      [oncallContract.routes[name].method](pathOf(name), visits[name].body);
  const names = Object.keys(oncallContract.routes) as Name[];

  it.each(names)('%s answers 401 without credentials', async name => {
    expect((await visit(name, undefined)).status).toBe(401);
  });

  it.each(names)('%s gives nothing to who is denied all', async name => {
    oncall.state.policy = () => ({ result: AuthorizeResult.DENY });
    const { status, body } = await visit(name, 'data-hare');
    const { denied } = visits[name];
    expect({ status, body }).toMatchObject(
      typeof denied === 'number'
        ? { status: denied, body: { error: anything } }
        : { status: 200, body: denied },
    );
  });

  it('is left as it was by all those refusals', async () => {
    oncall.state.policy = ordinaryPolicy;
    const sre = oncall.as('sre-elk');
    const { body: alert } = await sre.get(`/alerts/${ids.alert}`);
    expect(alert).toMatchObject({ status: 'triggered', summary: 'Down' });
    const { body: schedule } = await sre.get('/schedules/primary');
    expect(schedule.version).toBe(1);
    const { body: alerts } = await sre.get('/alerts');
    expect(alerts.totalItems).toBe(1);
  });

  it('leaves out what the catalog hides from its reader', async () => {
    oncall.catalog.hidden.add(logplex);
    oncall.state.policy = (permission, person) =>
      permission.name === 'catalog.entity.read'
        ? asTheCatalogShows
        : ordinaryPolicy(permission, person);
    const hare = oncall.as('data-hare');
    const entity = '/entities/component/default/logplex';
    expect((await hare.get(`${entity}/on-call`)).status).toBe(404);
    expect((await hare.get(`${entity}/simulation`)).status).toBe(404);
    expect((await hare.get(`/alerts/${ids.alert}`)).status).toBe(404);
    expect((await hare.get('/alerts')).body).toMatchObject(none);
    expect((await hare.get('/pages')).body.items).toEqual([]);
    expect((await hare.get('/maintenance-windows')).body).toMatchObject(none);
    const by = await hare.post('/on-call/by-refs', { entityRefs: [logplex] });
    expect(by.body).toMatchObject(none);
    const { body: policy } = await hare.get('/policies/runtime');
    expect(policy.usedBy).toEqual({ total: 0, items: [] });
    const raise = { entityRef: logplex, summary: 'Down' };
    expect((await hare.post('/alerts', raise)).status).toBe(400);
  });
});
