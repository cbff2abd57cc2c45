import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { pagerBurdenContract } from '@operability/plugin-pager-burden-common';
import { aDatabase } from '../__testUtils__/databases';
import { TestDuty } from '../__testUtils__/TestDuty';
import {
  ordinaryPolicy,
  startTestBurden,
  TestBurden,
} from '../__testUtils__/testBurden';
import { noisiestAlertsInput, weeklyPagesInput } from './actionInputs';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const runtime = 'group:default/runtime';
const weeks = { since: '2026-10-26', until: '2026-11-09' };
const registry = actionsRegistryServiceMock();

/** Two to runtime in one night, of which one was worth it, and one to data. */
const file = [
  'sent_at,entity,responder,title,id',
  '2026-11-03T02:30:00Z,logplex,ion-fox,Slow,1',
  '2026-11-03T02:30:30Z,logplex,ion-fox,Slow,2',
  '2026-11-04T10:00:00Z,vault,rally-owl,Sealed,3',
].join('\n');

let burden: TestBurden;
beforeAll(async () => {
  burden = await startTestBurden({
    knex: await aDatabase(databases, 'SQLITE_3'),
    record: new TestDuty(),
    actionsRegistry: registry,
  });
  await burden.as('sre-elk').importFile(file).expect(200);
  const { body } = await burden.as('ion-fox').get(`/pages?team=${runtime}`);
  await burden
    .as('ion-fox')
    .put(`/pages/${body.items[0].id}/verdict`, { action: true, verdict: 'fix' })
    .expect(200);
});
afterAll(() => burden.stop());
beforeEach(() => {
  burden.state.policy = ordinaryPolicy;
});

const invoke = async (name: string, input: object, person = 'kiln-wren') => {
  const { output } = await registry.invoke({
    id: `test:${name}`,
    input: { ...input },
    credentials: mockCredentials.user(`user:default/${person}`),
  });
  return output as { teams: object[]; items: { actionable: object }[] };
};

it('answers the weeks of teams as the chart has them', async () => {
  const answer = await invoke('weekly-pages', { ...weeks, team: [runtime] });
  const { body } = await burden
    .as('kiln-wren')
    .get(`/weeks?since=2026-10-26&until=2026-11-09&team=${runtime}`);
  expect(answer).toEqual({
    data: 'real',
    timeZone: 'UTC',
    weeks: ['2026-W44', '2026-W45'],
    sentence: body.sentence,
    teams: [
      {
        team: runtime,
        title: 'runtime',
        pages: body.series[0].values,
        interruptions: [null, 1],
        afterHours: [null, 1],
        states: ['unknown', 'disturbed'],
      },
    ],
  });
});

it('lists alerts with how many pages were worth it, as far as it is known', async () => {
  const answer = await invoke('noisiest-alerts', weeks);
  expect(answer).toMatchObject({ totalItems: 2 });
  expect(answer.items[0]).toMatchObject({
    summary: 'Slow',
    entityRef: 'component:default/logplex',
    team: runtime,
    n: 2,
    lastAt: '2026-11-03T02:30:30.000Z',
    actionable: { share: 1, n: 1, coverage: 0.5, interval: { high: 1 } },
  });
  expect(answer.items[1].actionable).toEqual({
    share: null,
    n: 0,
    coverage: 0,
  });
});

it('shows no more than the caller sees over HTTP, and names nobody', async () => {
  burden.state.policy = (permission, person) =>
    permission.name === 'pager-burden.page.read'
      ? {
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'pager-burden',
          resourceType: 'pager-burden-team',
          conditions: {
            rule: 'IS_OWNER',
            resourceType: 'pager-burden-team',
            params: { claims: ['group:default/data'] },
          },
        }
      : ordinaryPolicy(permission, person);
  const answers = [
    await invoke('weekly-pages', weeks, 'data-hare'),
    await invoke('noisiest-alerts', weeks, 'data-hare'),
  ];
  expect(answers[0].teams).toHaveLength(1);
  expect(answers[1].items).toHaveLength(1);
  expect(JSON.stringify(answers)).not.toMatch(/runtime|user:/);
  expect(await invoke('weekly-pages', { team: [runtime] })).toMatchObject({
    teams: [],
  });
});

it.each([
  ['weekly-pages', { since: 'last week' }, 'since'],
  ['weekly-pages', { since: '2026-11-09', until: '2026-11-02' }, 'after since'],
  ['weekly-pages', { team: ['component:default/a'] }, 'team'],
  ['noisiest-alerts', { limit: 0 }, 'limit'],
  ['noisiest-alerts', { cursor: 'next' }, 'cursor'],
])('%s refuses %j as the contract does', async (name, input, message) => {
  await expect(invoke(name, input)).rejects.toThrow(message);
});

it('has the fields of the contract, but for what an action decides itself', () => {
  const fields = (shape: object) => Object.keys(shape).sort();
  const { getWeeks, listNoisyAlerts } = pagerBurdenContract.routes;
  const asked = (query: unknown, ...left: string[]) =>
    fields((query as { shape: object }).shape).filter(
      name => !left.includes(name),
    );
  expect(fields(weeklyPagesInput.shape)).toEqual(
    asked(getWeeks.query, 'measure', 'groupBy'),
  );
  expect(fields(noisiestAlertsInput.shape)).toEqual(
    asked(listNoisyAlerts.query),
  );
});
