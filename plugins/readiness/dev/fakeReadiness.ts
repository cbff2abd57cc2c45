import {
  LaunchAnnouncement,
  productionChecklistId,
  Scorecards,
  Waiver,
} from '@operability/plugin-readiness-common';
import type { ReadinessApi } from '../src';
import {
  logplex,
  pageOf,
  sampleCampaign,
  sampleChecks,
  sampleCredential,
  sampleMatrix,
  sampleResult,
  sampleScorecard,
  sampleScorecards,
  sampleWaiver,
} from '../src/__testUtils__/samples';

const day = 24 * 3_600_000;

/** A backend of readiness in memory. What it does not know it refuses. */
export function fakeReadiness(userRef: string): ReadinessApi {
  const at = (days: number) => new Date(Date.now() + days * day).toISOString();
  let cards: Scorecards = sampleScorecards();
  let waivers: Waiver[] = [sampleWaiver()];
  let credentials = [
    sampleCredential(),
    sampleCredential({
      id: '77777777-7777-4777-8777-777777777777',
      name: 'Signing key of drains',
      overdue: false,
      nextDueAt: at(40),
    }),
  ];
  let launches: LaunchAnnouncement[] = [];
  const campaigns = [sampleCampaign()];
  const replaceLine = (id: string, line: ReturnType<typeof sampleResult>) => {
    cards = {
      ...cards,
      items: cards.items.map(card => ({
        ...card,
        results: card.results.map(old => (old.check.id === id ? line : old)),
      })),
    };
  };

  const known: Partial<ReadinessApi> = {
    listChecks: async () => pageOf(sampleChecks()),
    listChecklists: async () =>
      pageOf([
        {
          id: productionChecklistId,
          title: 'Production checklist',
          description: '',
          checks: sampleChecks().map(({ id }) => id),
          problems: [],
        },
      ]),
    getScorecards: async () => cards,
    evaluate: async () => cards,
    getHistory: async () => ({
      transitions: [
        { check: 'operations-docs', from: 'pass', to: 'fail', at: at(-8) },
      ],
      score: [-20, -8, 0].map(days => ({
        day: at(days).slice(0, 10),
        passed: days === -20 ? 4 : sampleScorecard().passed,
        applicable: sampleScorecard().applicable,
      })),
    }),
    getCheck: async ({ params: { check } }) => ({
      result: sampleResult(check, 'fail'),
      attestations: [],
      waivers: waivers.filter(waiver => waiver.check === check),
      transitions: [{ check, from: 'pass', to: 'fail', at: at(-8) }],
    }),
    listFacts: async () => pageOf([]),
    attest: async ({ params: { check }, body }) => {
      const attestation = {
        id: crypto.randomUUID(),
        entityRef: logplex,
        check,
        statement: body.statement,
        evidenceUrl: body.evidenceUrl,
        attestedBy: userRef,
        attestedAt: at(0),
        expiresAt: body.expiresAt ?? at(180),
      };
      replaceLine(check, sampleResult(check, 'attested', { attestation }));
      return attestation;
    },
    revokeAttestation: async ({ params: { check } }) =>
      replaceLine(check, sampleResult(check, 'unknown')) as undefined,
    requestWaiver: async ({ params: { check }, body }) => {
      const waiver = sampleWaiver({
        ...body,
        id: crypto.randomUUID(),
        check,
        requestedBy: userRef,
        canDecide: false,
      });
      waivers = [waiver, ...waivers];
      replaceLine(check, sampleResult(check, 'fail', { waiver }));
      return waiver;
    },
    listWaivers: async () => pageOf(waivers),
    decideWaiver: async ({ params: { id }, body: { approve, comment } }) => {
      const decided: Waiver = {
        ...sampleWaiver({ id }),
        status: approve ? 'approved' : 'declined',
        comment,
        decidedBy: userRef,
        canDecide: false,
      };
      waivers = waivers.map(old => (old.id === id ? decided : old));
      return decided;
    },
    previewLaunchMail: async () => ({
      to: 'engineering@example.com',
      subject: 'logplex is in Production',
      text: 'logplex carries the logs of every app.\n\nOwner: runtime',
      canSend: true,
    }),
    listLaunchAnnouncements: async () => pageOf(launches),
    announceLaunch: async ({ body }) => {
      replaceLine('launch-mail', sampleResult('launch-mail', 'pass'));
      const launch: LaunchAnnouncement = {
        id: crypto.randomUUID(),
        to: 'engineering@example.com',
        subject: body?.subject ?? '',
        text: body?.text ?? '',
        sentBy: userRef,
        sentAt: at(0),
        deliveries: [{ channel: 'mail', status: 'sent' }],
      };
      launches = [launch, ...launches];
      return launch;
    },
    getMatrix: async () => sampleMatrix(),
    listResults: async ({ query = {} } = {}) =>
      pageOf(
        cards.items
          .flatMap(card => card.results)
          .filter(({ status }) => query.status?.includes(status) ?? true)
          .filter(({ check }) => query.check?.includes(check.id) ?? true)
          .map(result => ({
            ...result,
            entityRef: logplex,
            ownerRef: 'group:default/runtime',
            checklist: productionChecklistId,
          })),
      ),
    listCampaigns: async () => pageOf(campaigns),
    listCredentials: async () => pageOf(credentials),
    listRotations: async () => pageOf([]),
    recordRotation: async ({ params: { id } }) => {
      const rotated = sampleCredential({
        id,
        lastRotatedAt: at(0),
        nextDueAt: at(90),
        overdue: false,
      });
      credentials = credentials.map(old => (old.id === id ? rotated : old));
      return rotated;
    },
  };
  return new Proxy(known, {
    get: (answers, name) =>
      Reflect.get(answers, name) ??
      (async () => {
        throw new Error(`There is no '${String(name)}' without a backend`);
      }),
  }) as ReadinessApi;
}
