import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { EntityOnCall } from '@operability/plugin-oncall-common';
import { anEntity } from '../__testUtils__/entities';
import { aPolicyInput, aScheduleInput } from '../__testUtils__/inputs';
import {
  ordinaryPolicy,
  startTestOncall,
  TestOncall,
} from '../__testUtils__/testOncall';

jest.setTimeout(60_000);

const ion = 'user:default/ion-fox';
const gone = 'user:default/gone-lynx';

describe('who answers for what', () => {
  let oncall: TestOncall;
  beforeAll(async () => {
    oncall = await startTestOncall({
      config: {
        oncall: {
          defaultPolicy: 'everything-else',
          lastResort: { type: 'schedule', ref: 'left' },
        },
      },
      entities: [
        anEntity('Component', 'annotated', {
          owner: 'runtime',
          annotations: { 'operability.dev/policy': 'annotated' },
        }),
        anEntity('Component', 'misspelt', {
          owner: 'runtime',
          annotations: { 'operability.dev/policy': 'no-such' },
        }),
        anEntity('Group', 'circular', { parent: 'circular' }),
        anEntity('Component', 'of-circle', { owner: 'circular' }),
      ],
    });
    const sre = oncall.as('sre-elk');
    await sre.post(
      '/schedules',
      aScheduleInput(['ion-fox'], { id: 'primary' }),
    );
    await sre.post('/schedules', aScheduleInput(['gone-lynx'], { id: 'left' }));
    const ids = ['annotated', 'own', 'of-system', 'of-group', 'of-parent'];
    for (const id of [...ids, 'everything-else']) {
      await sre.post('/policies', aPolicyInput('primary', { id, name: id }));
    }
  });
  afterAll(() => oncall.stop());
  beforeEach(() => {
    oncall.state.policy = ordinaryPolicy;
  });

  const assign = (path: string, policyId?: string, person = 'sre-elk') =>
    oncall.as(person).put(`/entities/${path}/policy`, { policyId });
  const onCall = async (name: string): Promise<EntityOnCall> => {
    const { body } = await oncall
      .as('data-hare')
      .get(`/entities/component/default/${name}/on-call`);
    return body;
  };
  const wayOf = async (name: string) => {
    const { policy } = await onCall(name);
    return [policy?.id, policy?.assignedBy];
  };

  it('is told with where the policy came from, from near to far', async () => {
    const hermes = 'component/default/hermes';
    const ways = [
      [hermes, 'own', 'assignment', 'component:default/hermes'],
      ['system/default/kernel-apps', 'of-system', 'system', undefined],
      ['group/default/runtime', 'of-group', 'owner', undefined],
      ['group/default/platform', 'of-parent', 'owner', undefined],
    ] as const;
    for (const [path, id] of ways) await assign(path, id);
    for (const [path, id, type] of ways) {
      const ref = path.replace('/', ':');
      expect(await wayOf('hermes')).toEqual([id, { type, ref }]);
      expect((await assign(path)).status).toBe(200);
    }
    expect(await wayOf('hermes')).toEqual([
      'everything-else',
      { type: 'organization' },
    ]);
  });

  it('is what the annotation says, where it names a policy that exists', async () => {
    expect(await wayOf('annotated')).toEqual([
      'annotated',
      { type: 'annotation', ref: 'component:default/annotated' },
    ]);
    const taken = await assign('component/default/annotated', 'own');
    expect(taken.status).toBe(409);
    expect(taken.body.error.message).toMatch(/annotation names.*'annotated'/);
    expect(await wayOf('misspelt')).toEqual([
      'everything-else',
      { type: 'organization' },
    ]);
  });

  it('is found through groups that stand in themselves', async () => {
    expect((await wayOf('of-circle'))[0]).toBe('everything-else');
    await assign('group/default/circular', 'of-group');
    expect(await wayOf('of-circle')).toEqual([
      'of-group',
      { type: 'owner', ref: 'group:default/circular' },
    ]);
    await assign('group/default/circular');
  });

  it('is assigned by owners, of what is in the catalog, and to policies that exist', async () => {
    const logplex = 'component/default/logplex';
    expect((await assign(logplex, 'own', 'data-hare')).status).toBe(403);
    expect((await assign(logplex, 'no-such')).status).toBe(400);
    expect((await assign('component/default/nothing', 'own')).status).toBe(404);
    const { status, body } = await assign(logplex, 'own', 'ion-fox');
    expect(status).toBe(200);
    expect(body.policy.id).toBe('own');
    expect(body.canAssign).toBe(true);
    await assign(logplex);
  });

  it('names the people of each level, and until when', async () => {
    const { levels, canAssign, canRaise, openAlerts } = await onCall('logplex');
    expect({ canAssign, canRaise, openAlerts }).toEqual({
      canAssign: false,
      canRaise: true,
      openAlerts: 0,
    });
    expect(levels).toEqual([
      expect.objectContaining({
        step: 1,
        title: 'Primary',
        startsAfter: 'PT0S',
        people: [
          expect.objectContaining({
            userRef: ion,
            source: expect.objectContaining({
              type: 'schedule',
              ref: 'primary',
            }),
          }),
        ],
      }),
    ]);
    const { body: now } = await oncall.as('data-hare').get('/now');
    expect(now.items).toContainEqual(
      expect.objectContaining({
        id: 'primary',
        people: [expect.objectContaining({ userRef: ion })],
      }),
    );
  });

  it('hides the people of schedules that are not to be seen', async () => {
    oncall.state.policy = (permission, person) =>
      permission.name === 'oncall.schedule.read'
        ? { result: AuthorizeResult.DENY }
        : ordinaryPolicy(permission, person);
    const { levels } = await onCall('logplex');
    expect(levels[0]).toMatchObject({
      people: [],
      note: 'you may not see who is on call',
    });
    expect((await oncall.as('data-hare').get('/now')).body.items).toEqual([]);
  });

  it('is looked up for a thousand at once, and no more', async () => {
    const refs = (count: number) =>
      Array.from(
        { length: count },
        (_, index) => `component:default/${'x'.repeat(55)}-${index}`,
      );
    const ask = (entityRefs: string[]) =>
      oncall.as('data-hare').post('/on-call/by-refs', { entityRefs });
    const most = await ask([...refs(998), 'component:default/logplex', ion]);
    expect(most.status).toBe(200);
    expect(
      most.body.items.map(({ entityRef }: EntityOnCall) => entityRef),
    ).toEqual(['component:default/logplex', ion]);
    expect((await ask(refs(1001))).status).toBe(400);
    expect((await ask([])).status).toBe(400);
  });

  it('is simulated for an entity, by the policy that answers for it', async () => {
    const { body } = await oncall
      .as('data-hare')
      .get('/entities/component/default/logplex/simulation');
    expect(body.policy.id).toBe('everything-else');
    expect(body.items[0].recipients).toMatchObject([{ userRef: ion }]);
    const { status } = await oncall
      .as('data-hare')
      .get('/entities/component/default/nothing/simulation');
    expect(status).toBe(404);
  });

  it('has holes, which coverage names', async () => {
    const { body } = await oncall.as('data-hare').get('/coverage');
    expect(body).toMatchObject({
      onNoRotation: [
        'user:default/data-hare',
        'user:default/rally-owl',
        'user:default/sre-elk',
      ],
      goneFromCatalog: [gone],
      withoutContact: [],
      withoutPolicy: [],
      gaps: [],
    });
  });

  it('keeps the schedule that the configuration pages last', async () => {
    const { status, body } = await oncall
      .as('sre-elk')
      .delete('/schedules/left?version=1');
    expect(status).toBe(409);
    expect(body.error.message).toMatch(/oncall\.lastResort/);
  });

  it('has five roles, each with what is expected', async () => {
    const { body } = await oncall.as('data-hare').get('/roles');
    expect(body.items).toHaveLength(5);
  });

  it('is known while the catalog is down, to who may see everything', async () => {
    oncall.catalog.isDown = true;
    await oncall.sync();
    expect((await onCall('logplex')).levels[0].people[0].userRef).toBe(ion);
    oncall.catalog.isDown = false;
  });
});
