import { parseRequest, toOpenApi } from '@operability/contract-kit';
import { readinessContract } from './contract';
import { productionChecks } from './production';

const { routes } = readinessContract;

const url = 'https://github.com/heroku/logplex';
const line = {
  kind: 'component',
  namespace: 'default',
  name: 'logplex',
  check: 'staging',
};
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

it('has the eleven lines of the talk, each once', () => {
  expect(new Set(productionChecks.map(({ id }) => id)).size).toBe(11);
});

describe('what is accepted', () => {
  it('takes any end of an attestation: what is past says whoever has the clock', () => {
    const expiresAt = '2000-01-01T00:00:00Z';
    expect(attest({ expiresAt }).expiresAt).toBe(expiresAt);
  });

  it('takes an attestation without an end, which the service chooses', () => {
    expect(attest({})).not.toHaveProperty('expiresAt');
  });

  it('means the production checklist where none is named', () => {
    const { query } = parseRequest(routes.getOverview, {
      params: {},
      query: { groupBy: 'owner' },
      body: undefined,
    });
    expect(query.checklist).toBe('production');
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
    const entityRefs = Array.from(
      { length: 1001 },
      (_, index) => `component:default/service-${index}`,
    );
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
