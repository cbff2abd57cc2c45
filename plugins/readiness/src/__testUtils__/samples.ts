import { Entity } from '@backstage/catalog-model';
import {
  Attestation,
  Campaign,
  Check,
  Credential,
  Matrix,
  productionChecks,
  Result,
  ResultStatus,
  Scorecard,
  Scorecards,
  Waiver,
} from '@operability/plugin-readiness-common';

export const logplex = 'component:default/logplex';

/** An entity on whose page things are shown. */
export const sampleEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'logplex', namespace: 'default' },
  spec: { type: 'service', lifecycle: 'production', owner: 'group:runtime' },
};

/** A line of the production checklist. */
export function sampleResult(
  id: string,
  status: ResultStatus,
  changes: Partial<Result> = {},
): Result {
  const title = productionChecks.find(check => check.id === id)?.title ?? id;
  return {
    check: { id, title, required: true },
    status,
    message: status === 'pass' ? '' : `${title}: this is ${status}`,
    evidence: [
      {
        title: 'Where it was looked',
        url: 'https://github.com/heroku/logplex',
      },
    ],
    evaluatedAt: '2026-11-28T10:00:00.000Z',
    since: '2026-11-20T10:00:00.000Z',
    howToFix: `How to fix ${id}`,
    ...changes,
  };
}

/** A waiver that waits for its decision. */
export function sampleWaiver(changes: Partial<Waiver> = {}): Waiver {
  return {
    id: '11111111-1111-4111-8111-111111111111',
    entityRef: logplex,
    ownerRef: 'group:default/runtime',
    check: 'auto-scaled',
    reason: 'The new scheduler comes in January',
    expiresAt: '2027-01-31T00:00:00.000Z',
    status: 'pending',
    requestedBy: 'user:default/rally-owl',
    requestedAt: '2026-11-27T10:00:00.000Z',
    canDecide: true,
    ...changes,
  };
}

/** An attestation in force. */
export function sampleAttestation(
  changes: Partial<Attestation> = {},
): Attestation {
  return {
    id: '22222222-2222-4222-8222-222222222222',
    entityRef: logplex,
    check: 'staging',
    statement: 'Staging runs the same images',
    evidenceUrl: 'https://example.com/staging',
    attestedBy: 'user:default/ion-fox',
    attestedAt: '2026-11-01T10:00:00.000Z',
    expiresAt: '2027-05-01T10:00:00.000Z',
    ...changes,
  };
}

/** A line in every state. */
function sampleResults(): Result[] {
  return [
    sampleResult('code-visible', 'pass'),
    sampleResult('operations-docs', 'fail', {
      message: 'Nothing executable for: restore',
    }),
    sampleResult('staging', 'attested', {
      machine: { status: 'unknown', message: 'There is nothing to compare' },
      attestation: sampleAttestation(),
    }),
    sampleResult('alerts-human', 'unknown'),
    sampleResult('structured-logging', 'stale'),
    sampleResult('credential-roll', 'pass'),
    sampleResult('launch-mail', 'fail'),
    sampleResult('on-the-board', 'notApplicable'),
    sampleResult('auto-scaled', 'waived', {
      machine: { status: 'fail', message: 'There is no autoscaler' },
      waiver: sampleWaiver({
        status: 'approved',
        decidedBy: 'user:default/noah',
        comment: 'until January, then no more',
      }),
    }),
  ];
}

export function sampleScorecard(changes: Partial<Scorecard> = {}): Scorecard {
  return {
    checklist: { id: 'production', title: 'Production checklist' },
    passed: 3,
    applicable: 8,
    waived: 1,
    required: { passed: 3, applicable: 8 },
    results: sampleResults(),
    ...changes,
  };
}

/** The scorecards of somebody who may do everything. */
export function sampleScorecards(
  changes: Partial<Scorecards> = {},
): Scorecards {
  return {
    items: [sampleScorecard()],
    may: { evaluate: true, attest: true, requestWaiver: true, announce: true },
    ...changes,
  };
}

/** The definitions; what a machine cannot always say may be attested. */
export function sampleChecks(): Check[] {
  const attestable = ['staging', 'alerts-human', 'launch-mail'];
  return productionChecks.map(({ id, title }) => ({
    id,
    title,
    why: `Why ${id}`,
    source: { title: 'Heroku Operations' },
    howToFix: `How to fix ${id}`,
    required: true,
    answeredBy: 'provider',
    attestable: attestable.includes(id),
    timeToLive: 'P1D',
  }));
}

/** Two owners and two checks; the second owner is the worse. */
export function sampleMatrix(): Matrix {
  const cell = (check: string, passed: number, applicable: number) => ({
    check,
    passed,
    applicable,
    waived: 0,
    ...(applicable && { share: passed / applicable }),
  });
  const row = (key: string, title: string, passed: [number, number]) => ({
    key,
    title,
    entities: 4,
    passed: passed[0] + passed[1],
    applicable: 8,
    waived: 1,
    share: (passed[0] + passed[1]) / 8,
    cells: [
      cell('code-visible', passed[0], 4),
      cell('enforces-ssl', passed[1], 4),
    ],
  });
  return {
    checks: [
      { id: 'code-visible', title: 'Code is visible', required: true },
      { id: 'enforces-ssl', title: 'Enforces SSL access', required: true },
    ],
    rows: [
      row('group:default/data', 'data', [4, 3]),
      row('group:default/runtime', 'runtime', [4, 1]),
    ],
  };
}

export function sampleCredential(
  changes: Partial<Credential> = {},
): Credential {
  return {
    id: '33333333-3333-4333-8333-333333333333',
    name: 'Database password',
    ownerRef: 'group:default/runtime',
    entityRef: logplex,
    storedAt: 'vault:runtime/logplex#database',
    procedureUrl: 'https://example.com/rotate',
    intervalDays: 90,
    lastRotatedAt: '2026-06-01T10:00:00.000Z',
    nextDueAt: '2026-08-30T10:00:00.000Z',
    overdue: true,
    canUpdate: true,
    version: 3,
    ...changes,
  };
}

export function sampleCampaign(changes: Partial<Campaign> = {}): Campaign {
  return {
    id: '44444444-4444-4444-8444-444444444444',
    title: 'TLS everywhere',
    description: 'Before the audit',
    ownerRef: 'group:default/sre',
    checklist: 'production',
    checks: ['enforces-ssl'],
    owners: [],
    startsOn: '2026-11-01',
    dueOn: '2026-12-15',
    status: 'running',
    progress: {
      entities: 8,
      entitiesDone: 4,
      passed: 4,
      applicable: 8,
      waived: 0,
    },
    createdAt: '2026-11-01T10:00:00.000Z',
    canUpdate: true,
    version: 2,
    ...changes,
  };
}

/** A page with everything on it. */
export function pageOf<Item>(items: Item[]) {
  return { items, totalItems: items.length };
}
