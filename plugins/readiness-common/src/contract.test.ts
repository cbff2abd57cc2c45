import { parseRequest, toOpenApi } from '@operability/contract-kit';
import { readinessContract } from './contract';
import { productionChecks } from './production';

const { routes } = readinessContract;

const entityRef = 'component:default/logplex';
const observedAt = '2026-11-22T19:46:00Z';
const url = 'https://github.com/heroku/logplex';
const line = {
  kind: 'component',
  namespace: 'default',
  name: 'logplex',
  check: 'staging',
};
const result = {
  entityRef,
  check: 'load-test',
  status: 'pass',
  message: '',
  observedAt,
};
const facts = { entityRef, facts: { 'ci.coverage': 81 }, observedAt };
const campaign = {
  title: 'A runbook for everything',
  ownerRef: 'group:default/sre',
  checklist: 'production',
  startsOn: '2026-11-01',
  dueOn: '2026-12-31',
};
const credential = {
  name: 'Database of logplex',
  ownerRef: 'group:default/runtime',
  storedAt: 'vault:secret/runtime/logplex#database',
  procedureUrl: `${url}/RUNBOOK.md`,
  intervalDays: 90,
};

function pushResults(items: unknown) {
  return parseRequest(routes.pushResults, {
    params: { provider: 'ci' },
    query: {},
    body: { items },
  }).body;
}

function pushFacts(items: unknown) {
  return parseRequest(routes.pushFacts, {
    params: { provider: 'ci' },
    query: {},
    body: { items },
  }).body;
}

function attest(change: object) {
  const body = { statement: 'Same image in both', evidenceUrl: url, ...change };
  return parseRequest(routes.attest, { params: line, query: {}, body }).body;
}

function decide(body: object) {
  return parseRequest(routes.decideWaiver, {
    params: { id: '5e0c5a6e-2f6b-4f52-9a55-2f8fd1b2c001' },
    query: {},
    body,
  }).body;
}

function rows(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    ...result,
    entityRef: `component:default/service-${index}`,
  }));
}

it('has the eleven lines of the talk, each once', () => {
  expect(new Set(productionChecks.map(({ id }) => id)).size).toBe(11);
});

describe('what is accepted', () => {
  it('takes 5,000 rows in one push', () => {
    expect(pushResults(rows(5000)).items).toHaveLength(5000);
  });

  it('takes text, numbers, truths and lists as facts', () => {
    const values = { a: 'text', b: 0.5, c: false, 'd.e': ['x', 'y'] };
    expect(pushFacts([{ ...facts, facts: values }]).items[0].facts).toEqual(
      values,
    );
  });

  it('takes any instant: what is too far ahead says whoever has the clock', () => {
    const future = '2999-01-01T00:00:00Z';
    expect(() => pushFacts([{ ...facts, observedAt: future }])).not.toThrow();
    const ended = '2000-01-01T00:00:00Z';
    expect(attest({ expiresAt: ended }).expiresAt).toBe(ended);
  });

  it('takes an attestation without an end, which the service chooses', () => {
    expect(attest({})).not.toHaveProperty('expiresAt');
  });

  it('takes no fact that would reach into objects', () => {
    const values = JSON.parse('{"__proto__": 1, "coverage": 81}');
    expect(
      Object.keys(pushFacts([{ ...facts, facts: values }]).items[0].facts),
    ).toEqual(['coverage']);
  });

  it('means the production checklist where none is named', () => {
    const { query } = parseRequest(routes.getOverview, {
      params: {},
      query: { groupBy: 'owner' },
      body: undefined,
    });
    expect(query.checklist).toBe('production');
  });

  it('takes references in any case, and folds them as the catalog does', () => {
    const { items } = pushResults([
      { ...result, entityRef: 'Component:default/Logplex' },
    ]);
    expect(items[0].entityRef).toBe(entityRef);
  });

  it('takes a status once or several times', () => {
    for (const status of ['fail', ['fail', 'stale']]) {
      const { query } = parseRequest(routes.listResults, {
        params: {},
        query: { status },
        body: undefined,
      });
      expect(query.status).toEqual([status].flat());
    }
  });
});

describe('what is refused, and how the message helps', () => {
  it('5,001 rows', () => {
    expect(() => pushResults(rows(5001))).toThrow(
      'body.items: must be at most 5,000 rows a call',
    );
  });

  it.each([
    ['no rows', [], 'body.items: must have at least one row'],
    [
      'a failure without a word',
      [{ ...result, status: 'fail' }],
      'body.items.0.message: must say why it is fail',
    ],
    [
      'a failure with nothing but blanks',
      [{ ...result, status: 'unknown', message: '  ' }],
      'body.items.0.message: must say why it is unknown',
    ],
    [
      'what only people or time can say',
      [{ ...result, status: 'waived', message: 'Please' }],
      'body.items.0.status: ',
    ],
    [
      'two answers to one question',
      [result, { ...result, status: 'fail', message: 'Slow' }],
      `body.items.1: must not be about load-test of ${entityRef} a second time`,
    ],
    [
      'two answers to one question in another case',
      [result, { ...result, entityRef: 'Component:Default/LOGPLEX' }],
      'a second time',
    ],
    [
      'a name that is no reference',
      [{ ...result, entityRef: 'logplex' }],
      'body.items.0.entityRef: must be a full entity reference',
    ],
    [
      'a day for an instant',
      [{ ...result, observedAt: '2026-11-22' }],
      'body.items.0.observedAt: ',
    ],
    [
      'evidence that is a script',
      [
        {
          ...result,
          evidence: [{ title: 'Log', url: 'data:text/html,<b>1</b>' }],
        },
      ],
      'body.items.0.evidence.0.url: must be an address that begins with https',
    ],
  ])('a push of results with %s', (_, items, message) => {
    expect(() => pushResults(items)).toThrow(message);
  });

  it.each([
    [
      'an object',
      { coverage: { lines: 81 } },
      'body.items.0.facts.coverage: must be text, a number',
    ],
    [
      'null, which is no knowledge',
      { coverage: null },
      'body.items.0.facts.coverage: must be text, a number',
    ],
    [
      'a name with blanks',
      { 'my fact': 1 },
      'must be a name such as coverage or ci.last-build',
    ],
    [
      '101 names',
      Object.fromEntries(rows(101).map((_, index) => [`f${index}`, 1])),
      'body.items.0.facts: must be at most 100 facts',
    ],
  ])('a fact with %s', (_, values, message) => {
    expect(() => pushFacts([{ ...facts, facts: values }])).toThrow(message);
  });

  it('an attestation that states nothing, or shows nothing', () => {
    expect(() => attest({ statement: ' ' })).toThrow(
      'body.statement: must not be empty',
    );
    expect(() => attest({ evidenceUrl: undefined })).toThrow(
      'body.evidenceUrl: must be an address that begins with https',
    );
    expect(() => attest({ evidenceUrl: 'ftp://example.com' })).toThrow(
      'body.evidenceUrl: must be an address that begins with https',
    );
  });

  it('a waiver that is declined without a word', () => {
    expect(() => decide({ approve: false })).toThrow(
      'body.comment: must say why it is declined',
    );
    expect(decide({ approve: true })).toEqual({ approve: true, comment: '' });
  });

  it('more than 1,000 references', () => {
    const entityRefs = rows(1001).map(row => row.entityRef);
    expect(() =>
      parseRequest(routes.getScorecardsByRefs, {
        params: {},
        query: {},
        body: { entityRefs },
      }),
    ).toThrow('body.entityRefs: must be at most 1,000 references a call');
  });

  it('a campaign that is due before it starts', () => {
    expect(() =>
      parseRequest(routes.createCampaign, {
        params: {},
        query: {},
        body: { ...campaign, dueOn: '2026-10-31' },
      }),
    ).toThrow('body.dueOn: must not be before startsOn');
  });

  it('a credential that is never rotated', () => {
    expect(() =>
      parseRequest(routes.createCredential, {
        params: {},
        query: {},
        body: { ...credential, intervalDays: 0 },
      }),
    ).toThrow('body.intervalDays: ');
  });

  it('a subject of two lines, which would be a header of its own', () => {
    expect(() =>
      parseRequest(routes.announceLaunch, {
        params: line,
        query: {},
        body: { subject: 'Launched\r\nBcc: everybody@example.com' },
      }),
    ).toThrow('body.subject: must be one line');
  });

  it('an overview by something else', () => {
    expect(() =>
      parseRequest(routes.getOverview, {
        params: {},
        query: { groupBy: 'colour' },
        body: undefined,
      }),
    ).toThrow('query.groupBy: ');
  });
});

it('describes itself in OpenAPI, with every route that others rely on', () => {
  const document = toOpenApi(readinessContract, '/api/readiness');
  const entity = '/entities/{kind}/{namespace}/{name}';
  expect(Object.keys(document.paths as object)).toEqual(
    expect.arrayContaining([
      '/checklists',
      '/checks',
      `${entity}/scorecards`,
      `${entity}/evaluations`,
      '/scorecards/by-refs',
      `${entity}/history`,
      `${entity}/checks/{check}/attestations`,
      `${entity}/checks/{check}/waivers`,
      '/waivers',
      '/waivers/{id}/decision',
      '/overview',
      '/results',
      '/facts/{provider}',
      '/results/{provider}',
      '/campaigns',
      '/credentials',
      '/credentials/{id}/rotations',
      `${entity}/launch-announcements`,
    ]),
  );
});
