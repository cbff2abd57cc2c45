import {
  createServiceFactory,
  ServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Alert, EntityOnCall } from '@operability/plugin-oncall-common';
import {
  OncallService,
  oncallServiceRef,
} from '@operability/plugin-oncall-node';
import {
  ReadinessProvider,
  readinessProviderExtensionPoint,
} from '@operability/plugin-readiness-node';
import { day } from './day';
import { readinessModuleOncall } from './module';

const now = Date.parse('2026-11-22T12:00:00Z');
const iso = (at: number) => new Date(at).toISOString();
const ref = (name: string) => `component:default/${name}`;
const fox = 'user:default/ion-fox';

function onCallOf(name: string, levels = 2, people = 1): EntityOnCall {
  return {
    entityRef: ref(name),
    policy: {
      id: 'runtime',
      name: 'Runtime',
      version: 1,
      assignedBy: { type: 'owner' },
    },
    levels: Array.from({ length: levels }, (_, index) => ({
      step: index + 1,
      title: `Level ${index + 1}`,
      channels: [],
      people: Array.from({ length: people }, () => ({
        userRef: fox,
        source: { type: 'user' as const, ref: fox, name: 'ion-fox' },
      })),
    })),
    openAlerts: 0,
  };
}

function drill(
  id: string,
  name: string,
  at: number,
  ...timeline: [type: string, actor?: string][]
): Alert {
  return {
    id,
    number: 1,
    version: 1,
    status: 'resolved',
    urgency: 'high',
    summary: 'Test page',
    entityRef: ref(name),
    createdAt: iso(at),
    updatedAt: iso(at),
    step: 1,
    repeat: 0,
    drill: true,
    links: [],
    steps: [],
    assigned: [],
    pendingActions: [],
    pages: [],
    timeline: timeline.map(([type, actor]) => ({
      at: iso(at + 1000),
      type,
      actor,
      message: '',
    })),
  };
}

/** The provider that the module adds, with on call in the hands of a test. */
async function startModule(known: {
  onCall?: EntityOnCall[];
  drills?: Alert[];
  failure?: Error;
}) {
  let provider: ReadinessProvider | undefined;
  const { onCall = [], drills = [], failure } = known;
  const listAlerts = jest.fn<
    ReturnType<OncallService['listAlerts']>,
    Parameters<OncallService['listAlerts']>
  >(async ({ cursor }) => {
    const from = Number(cursor ?? 0);
    return {
      items: drills.slice(from, from + 2),
      totalItems: drills.length,
      nextCursor: from + 2 < drills.length ? String(from + 2) : undefined,
    };
  });
  const oncall: Partial<OncallService> = {
    async getOnCallByRefs({ entityRefs }) {
      if (failure) throw failure;
      const items = onCall.filter(one => entityRefs.includes(one.entityRef));
      return { items, totalItems: items.length };
    },
    listAlerts,
    async getAlert({ id }) {
      const found = drills.find(one => one.id === id);
      if (!found) throw new Error(`No alert ${id}`);
      return found;
    },
  };
  await startTestBackend({
    extensionPoints: [
      [
        readinessProviderExtensionPoint,
        {
          addProvider: one => {
            provider = one;
          },
        },
      ],
    ],
    features: [
      readinessModuleOncall,
      mockServices.rootConfig.factory({
        data: { app: { baseUrl: 'https://portal.example.com/' } },
      }),
      createServiceFactory({
        service: oncallServiceRef,
        deps: {},
        factory: () => oncall as OncallService,
      }) as ServiceFactory<OncallService>,
    ],
  });
  if (!provider) throw new Error('The module has added no provider');
  const { evaluate } = provider;
  const ask = async (...names: string[]) =>
    evaluate(
      {
        now,
        items: names.map(name => ({
          entityRef: ref(name),
          checks: ['alerts-human'],
          entity: {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: {
              name,
              annotations: { 'pagerduty.com/service-id': 'P' },
            },
          },
        })),
      },
      { signal: new AbortController().signal },
    );
  return { ask, provider, listAlerts };
}

it('passes with two levels, somebody on call and a drill that a human answered', async () => {
  const { ask, provider, listAlerts } = await startModule({
    onCall: [onCallOf('logplex'), onCallOf('hermes')],
    drills: [
      drill('1', 'logplex', now - day, ['acknowledged', fox]),
      drill('2', 'hermes', now - day, ['resolved', fox]),
    ],
  });
  expect(provider).toMatchObject({ id: 'oncall', checks: ['alerts-human'] });
  const [logplex, hermes] = await ask('logplex', 'hermes');
  expect(logplex).toEqual({
    entityRef: ref('logplex'),
    check: 'alerts-human',
    status: 'pass',
    message: '',
    evidence: [
      {
        title: 'Policy Runtime, 2 levels',
        url: 'https://portal.example.com/oncall/policies/runtime',
      },
      { title: 'Somebody is on call for it' },
      {
        title: `Drill of 2026-11-21, acknowledged by ${fox}`,
        url: 'https://portal.example.com/oncall/alerts/1',
      },
    ],
  });
  // Ended from the portal, by somebody whom no page has reached.
  expect(hermes).toMatchObject({
    status: 'fail',
    message: 'Nobody has acknowledged the drill of 2026-11-21.',
  });
  expect(listAlerts.mock.calls[0][0]).toMatchObject({
    drill: 'true',
    entityRef: [ref('logplex'), ref('hermes')],
  });
});

it('takes the last drill that was acknowledged, through all pages of the list', async () => {
  const { ask } = await startModule({
    onCall: [onCallOf('logplex')],
    drills: [
      drill('1', 'logplex', now - day),
      drill('2', 'logplex', now - 2 * day, ['acknowledged', 'plugin:x']),
      drill('3', 'logplex', now - 3 * day, ['acknowledged', fox]),
    ],
  });
  const [{ status, evidence = [] }] = await ask('logplex');
  expect(status).toBe('pass');
  expect(evidence[2].title).toContain('Drill of 2026-11-19');
});

it.each([
  ['one level', onCallOf('logplex', 1), 'has 1 level'],
  ['nobody on call', onCallOf('logplex', 2, 0), 'Nobody is on call'],
  ['no drill', onCallOf('logplex'), 'No drill has ever shown'],
])('fails with %s', async (_, onCall, message) => {
  const { ask } = await startModule({ onCall: [onCall] });
  const [answer] = await ask('logplex');
  expect(answer).toMatchObject({
    status: 'fail',
    message: expect.stringContaining(message),
  });
});

it('leaves a service of another pager, without a policy here, to a person', async () => {
  const onCall = { ...onCallOf('logplex', 0), policy: undefined };
  const { ask } = await startModule({ onCall: [onCall] });
  const [answer] = await ask('logplex');
  expect(answer).toMatchObject({
    status: 'unknown',
    message: expect.stringContaining('pagerduty.com/service-id'),
  });
});

it('gives no answer about what on call does not know, and none at all while it is down', async () => {
  const { ask } = await startModule({ onCall: [onCallOf('logplex')] });
  expect((await ask('logplex', 'new')).map(one => one.entityRef)).toEqual([
    ref('logplex'),
  ]);
  const down = await startModule({ failure: new Error('on call is down') });
  await expect(down.ask('logplex')).rejects.toThrow('on call is down');
});
