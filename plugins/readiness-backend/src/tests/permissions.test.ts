import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  readinessContract,
  ReadinessContract,
} from '@operability/plugin-readiness-common';
import request from 'supertest';
import readinessPlugin from '..';
import { permissionsOf, TestPolicy } from '../__testUtils__/permissionsOf';

jest.setTimeout(60_000);

type Name = keyof ReadinessContract['routes'];

/** What is sent, and what somebody gets who may do nothing, or nothing but look. */
interface Visit {
  body?: object;
  /** Whom everything is denied; the entity is hidden from them as well. */
  hidden: number;
  /** Who may look, and do nothing. */
  onlooker: number;
}

const missing = '3f0c8f0e-6c1f-4f0e-9a51-8a4b5c6d7e8f';
const ends = new Date(Date.now() + 86_400_000).toISOString();
const word = { statement: 'I looked.', evidenceUrl: 'https://example.com' };
const leave = { reason: 'It goes soon.', expiresAt: ends };
const credential = {
  name: 'Database of logplex',
  ownerRef: 'group:default/runtime',
  entityRef: 'component:default/logplex',
  storedAt: 'vault',
  procedureUrl: 'https://example.com/rotate',
  intervalDays: 90,
};
const campaign = {
  title: 'Docs',
  ownerRef: 'group:default/runtime',
  checklist: 'production',
  startsOn: '2026-11-01',
  dueOn: '2026-12-01',
};

const visits: Partial<Record<Name, Visit>> = {
  attest: { body: word, hidden: 404, onlooker: 403 },
  revokeAttestation: { hidden: 404, onlooker: 403 },
  requestWaiver: { body: leave, hidden: 404, onlooker: 403 },
  listWaivers: { hidden: 200, onlooker: 200 },
  decideWaiver: { body: { approve: true }, hidden: 404, onlooker: 403 },
  withdrawWaiver: { hidden: 404, onlooker: 403 },
  previewLaunchMail: { hidden: 404, onlooker: 200 },
  announceLaunch: { body: {}, hidden: 404, onlooker: 403 },
  listLaunchAnnouncements: { hidden: 404, onlooker: 200 },
  listCredentials: { hidden: 200, onlooker: 200 },
  createCredential: { body: credential, hidden: 403, onlooker: 403 },
  updateCredential: {
    body: { ...credential, version: 1 },
    hidden: 404,
    onlooker: 403,
  },
  listRotations: { hidden: 404, onlooker: 200 },
  recordRotation: { body: {}, hidden: 404, onlooker: 403 },
  listCampaigns: { hidden: 403, onlooker: 200 },
  createCampaign: { body: campaign, hidden: 403, onlooker: 403 },
  getCampaign: { hidden: 403, onlooker: 200 },
  updateCampaign: {
    body: { ...campaign, version: 1 },
    hidden: 403,
    onlooker: 403,
  },
};

const logplex: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'logplex', namespace: 'default', etag: 'a' },
  spec: { type: 'service', owner: 'runtime' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/runtime' }],
};
const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };
const deny: PolicyDecision = { result: AuthorizeResult.DENY };

/** data-hare may nothing, kind-deer looks; everybody else may all. */
const policy: TestPolicy = ({ name, attributes }, person) => {
  if (person === 'data-hare') return deny;
  if (person !== 'kind-deer') return allow;
  return name === 'catalog.entity.read' || attributes.action === 'read'
    ? allow
    : deny;
};

describe('every route of what people say and keep', () => {
  const tasks = new Map<string, (signal: AbortSignal) => unknown>();
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  const ids: Record<string, string> = {};

  const send = (name: Name, person: string | undefined, body?: object) => {
    const { method, path } = readinessContract.routes[name];
    const [, area] = path.split('/');
    const asked = request(backend.server)[method](
      `/api/readiness${path
        .replace(':kind/:namespace/:name', 'component/default/logplex')
        .replace(':check', 'operations-docs')
        .replace(':id', ids[area] ?? missing)}`,
    );
    if (person !== undefined) {
      asked.set(
        'Authorization',
        mockCredentials.user.header(`user:default/${person}`),
      );
    }
    return body ? asked.send(body) : asked;
  };

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        readinessPlugin,
        catalogServiceMock.factory({ entities: [logplex] }),
        mockServices.httpAuth.factory({
          defaultCredentials: mockCredentials.none(),
        }),
        permissionsOf(policy).permissions.factory,
        mockServices.scheduler.mock({
          scheduleTask: async ({ id, fn }) => {
            tasks.set(id, fn as (signal: AbortSignal) => unknown);
          },
        }).factory,
        createServiceFactory({
          service: notificationService,
          deps: {},
          factory: () => ({ send: async () => {} }),
        }),
        mockServices.rootConfig.factory({
          data: { app: { baseUrl: 'http://localhost:3000' } },
        }),
      ],
    });
    await tasks.get('compare-with-catalog')!(new AbortController().signal);
    const make = async (name: Name, body: object) => {
      const answer = await send(name, 'ion-fox', body);
      expect({ name, ...answer.body }).toMatchObject({
        id: expect.any(String),
      });
      return answer.body.id as string;
    };
    ids.waivers = await make('requestWaiver', leave);
    ids.credentials = await make('createCredential', credential);
    ids.campaigns = await make('createCampaign', campaign);
  });
  afterAll(() => backend.stop());

  const cases = Object.entries(visits) as [Name, Visit][];

  it.each(cases)('%s answers 401 without credentials', async (name, visit) => {
    expect((await send(name, undefined, visit.body)).status).toBe(401);
  });

  it.each(cases)(
    '%s gives nothing to who is denied all',
    async (name, visit) => {
      const { status, body } = await send(name, 'data-hare', visit.body);
      const shown = status === 200 ? { items: [], totalItems: 0 } : {};
      expect({ status, body }).toMatchObject({
        status: visit.hidden,
        body: shown,
      });
    },
  );

  it.each(cases)('%s lets an onlooker look at most', async (name, visit) => {
    const { status } = await send(name, 'kind-deer', visit.body);
    expect(status).toBe(visit.onlooker);
  });

  it('is left as it was by all those refusals', async () => {
    const waivers = await send('listWaivers', 'ion-fox');
    expect(waivers.body.items).toMatchObject([{ status: 'pending' }]);
    const roll = await send('listCredentials', 'ion-fox');
    expect(roll.body.items).toMatchObject([{ version: 1 }]);
    const campaigns = await send('listCampaigns', 'ion-fox');
    expect(campaigns.body.items).toMatchObject([{ version: 1 }]);
    const sent = await send('listLaunchAnnouncements', 'ion-fox');
    expect(sent.body.items).toEqual([]);
  });
});
