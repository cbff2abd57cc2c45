import { parseRequest, toOpenApi } from '@operability/contract-kit';
import { pagerBurdenContract } from './contract';

const { routes } = pagerBurdenContract;

function askWeeks(query: object) {
  return parseRequest(routes.getWeeks, { params: {}, query, body: undefined });
}

it('counts pages by team where nothing else is asked for', () => {
  expect(askWeeks({}).query).toEqual({ measure: 'pages', groupBy: 'team' });
});

it('takes things without an owner and things nobody knows for teams', () => {
  expect(askWeeks({ team: ['unowned', 'unknown'] }).query.team).toEqual([
    'unowned',
    'unknown',
  ]);
});

it.each([
  ['a component for a team', { team: 'component:default/logplex' }],
  ['a measure nobody knows', { measure: 'burnout' }],
  ['a date that does not exist', { since: '2026-02-30' }],
])('refuses %s', (_, query) => {
  expect(() => askWeeks(query)).toThrow();
});

it('says what a team must be, given once or repeated', () => {
  const message =
    'query.team: must be the full reference of a group or a user such as group:default/runtime, or unowned or unknown';
  for (const team of ['foo', 'component:default/logplex']) {
    expect(() => askWeeks({ team })).toThrow(message);
    expect(() => askWeeks({ team: ['unowned', team] })).toThrow(
      message.replace('team', 'team.1'),
    );
  }
});

it('takes only weeks that there are, of years in which somebody may be paged', () => {
  const path = { namespace: 'default', name: 'runtime' };
  const asked = (week: string) => [
    () =>
      parseRequest(routes.listPages, {
        params: {},
        query: { week },
        body: undefined,
      }),
    () =>
      parseRequest(routes.getReview, {
        params: { ...path, week },
        query: {},
        body: undefined,
      }),
    () =>
      parseRequest(routes.decideBreach, {
        params: path,
        query: {},
        body: {
          metric: 'pages',
          week,
          decision: 'addPeople',
          reason: 'We are few',
        },
      }),
  ];
  for (const week of ['1970-W01', '2026-W47', '2026-W53', '2200-W52']) {
    const [list, review] = asked(week);
    expect(list).not.toThrow();
    expect(review).not.toThrow();
  }
  const refused = {
    '2026-W00': '2026 has W01 to W53',
    '2026-W54': '2026 has W01 to W53',
    '2025-W53': '2025 has W01 to W52',
    '9999-W52': 'must be between the years 1970 and 2200',
    '0001-W01': 'must be between the years 1970 and 2200',
    '2026-47': 'must be an ISO week such as 2026-W47',
    W47: 'must be an ISO week such as 2026-W47',
  };
  for (const [week, message] of Object.entries(refused)) {
    for (const ask of asked(week)) expect(ask).toThrow(message);
  }
});

it.each([{ since: '0001-01-01' }, { until: '9999-12-31' }])(
  'adds up nothing of %j',
  query => {
    expect(() => askWeeks(query)).toThrow('between the years 1970 and 2200');
  },
);

it('refuses a verdict on nothing, and one on more than a thousand pages', () => {
  const judge = (pages: object[]) =>
    parseRequest(routes.setVerdicts, {
      params: {},
      query: {},
      body: { action: true, verdict: 'fix', pages },
    });
  const page = { id: '5e0c5a6e-2f6b-4f52-9a55-2f8fd1b2c001' };
  expect(judge([page]).body.pages).toEqual([page]);
  expect(() => judge([])).toThrow();
  expect(() => judge(Array(1001).fill(page))).toThrow();
});

it.each([-1, 10_001, Number.NaN])('takes no budget of %d', limit => {
  const set = (limits: object[]) =>
    parseRequest(routes.putBudget, {
      params: { namespace: 'default', name: 'runtime' },
      query: {},
      body: { limits, reason: 'We are few', version: 0 },
    });
  const own = { metric: 'unsocialInterruptions', limit: 0 };
  expect(set([own]).body.limits).toEqual([own]);
  expect(() => set([{ ...own, limit }])).toThrow();
  expect(() => set([own, own])).toThrow(/twice/);
});

it('is described by its OpenAPI document', () => {
  const { paths } = toOpenApi(pagerBurdenContract, '/api/pager-burden');
  expect(Object.keys(paths as object)).toContain('/weeks');
});

it('asks for things, and says what they mean, by names as long as any that is kept', () => {
  const name = 'x'.repeat(512);
  const filter = (entity: string) =>
    parseRequest(routes.listPages, {
      params: {},
      query: { entity },
      body: undefined,
    });
  const give = (called: string) =>
    parseRequest(routes.putName, {
      params: {},
      query: {},
      body: {
        source: 'old',
        kind: 'person',
        name: called,
        target: 'user:default/ion-fox',
        version: 0,
      },
    });
  for (const ask of [filter, give]) {
    expect(() => ask(name)).not.toThrow();
    expect(() => ask(`${name}x`)).toThrow();
  }
});
