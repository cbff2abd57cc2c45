import {
  createServiceFactory,
  ServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { gateItem } from '@operability/plugin-lifecycle-common';
import {
  lifecycleChecklistExtensionPoint,
  LifecycleChecklistProvider,
  lifecycleScoresExtensionPoint,
  LifecycleScoresProvider,
} from '@operability/plugin-lifecycle-node';
import {
  createReadinessClient,
  ReadinessGate,
  ScoreSummary,
} from '@operability/plugin-readiness-common';
import {
  ReadinessService,
  readinessServiceRef,
} from '@operability/plugin-readiness-node';
import { lifecycleModuleReadiness } from './module';

/** The providers that the module sets, with readiness in the hands of a test. */
async function startModule(readiness: Partial<ReadinessService>) {
  let checklists: LifecycleChecklistProvider | undefined;
  let scores: LifecycleScoresProvider | undefined;
  await startTestBackend({
    extensionPoints: [
      [
        lifecycleChecklistExtensionPoint,
        {
          addProvider: one => {
            checklists = one;
          },
        },
      ],
      [
        lifecycleScoresExtensionPoint,
        {
          setProvider: one => {
            scores = one;
          },
        },
      ],
    ],
    features: [
      lifecycleModuleReadiness,
      createServiceFactory({
        service: readinessServiceRef,
        deps: {},
        factory: () => readiness as ReadinessService,
      }) as ServiceFactory<ReadinessService>,
    ],
  });
  if (!checklists || !scores) throw new Error('The module set no provider');
  return { checklists, scores };
}

const options = {
  credentials: mockCredentials.user('user:default/ion-fox'),
  signal: new AbortController().signal,
};
const request = {
  checklist: 'production',
  entityRef: 'component:default/logplex',
  toStage: 'production',
};

function aLine(
  change: Partial<ReadinessGate['lines'][number]> = {},
): ReadinessGate['lines'][number] {
  return {
    check: { id: 'staging', title: 'Staging like production', required: true },
    status: 'fail',
    message: 'There is no staging.',
    evidence: [],
    howToFix: 'Set one up.',
    closes: true,
    ...change,
  };
}

function aGate(lines: ReadinessGate['lines']): ReadinessGate {
  return { checklist: { id: 'production', title: 'Production' }, lines };
}

/** What the client of readiness rejects with when it is answered an error. */
async function aRefusal(status: number, name: string, message: string) {
  const body = { error: { name, message }, response: { statusCode: status } };
  const headers = { 'Content-Type': 'application/json' };
  const client = createReadinessClient({
    baseUrl: 'http://readiness',
    fetch: async () => new Response(JSON.stringify(body), { status, headers }),
  });
  return client.listChecks().then(
    () => new Error('It should have been refused'),
    (error: Error) => error,
  );
}

describe('a checklist of readiness as conditions of a gate', () => {
  it('asks for the stage that is to be entered, as who wants to enter it', async () => {
    const evaluateGate = jest.fn(async () => aGate([]));
    const { checklists } = await startModule({ evaluateGate });
    expect(await checklists.evaluate(request, options)).toEqual([]);
    expect(evaluateGate.mock.calls).toEqual([[request, options]]);
    expect(checklists.checklists).toBeUndefined();
  });

  it('says what is missing, how to fix it, and where to look', async () => {
    const { checklists } = await startModule({
      evaluateGate: async () => aGate([aLine()]),
    });
    const items = await checklists.evaluate(request, options);
    expect(items).toEqual([
      {
        id: 'staging',
        title: 'Staging like production',
        source: 'checklist',
        status: 'fail',
        required: true,
        message: 'There is no staging. Set one up.',
        href: '/catalog/default/component/logplex/readiness#check-staging',
      },
    ]);
    expect(gateItem.parse(items![0])).toEqual(items![0]);
  });

  it.each([
    [{ status: 'fail' as const }, true, 'There is no staging. Set one up.'],
    [{ status: 'stale' as const }, true, 'There is no staging. Set one up.'],
    [{ status: 'waived' as const }, true, 'There is no staging. Set one up.'],
    [{ status: 'attested' as const, message: 'I looked.' }, true, 'I looked.'],
    [{ status: 'pass' as const, message: '' }, true, ''],
    [
      {
        check: { ...aLine().check, required: false },
        status: 'notApplicable' as const,
      },
      false,
      'There is no staging.',
    ],
    [{ enforcedFrom: '2100-01-01' }, false, 'There is no staging. Set one up.'],
  ])('keeps %j as it is, required: %s', async (change, required, message) => {
    const { checklists } = await startModule({
      evaluateGate: async () => aGate([aLine(change)]),
    });
    const items = await checklists.evaluate(request, options);
    expect(items).toMatchObject([{ required, message }]);
  });

  it('is undefined where readiness knows no such checklist', async () => {
    const refusal = await aRefusal(
      400,
      'InputError',
      "checklist: there is no checklist 'production'",
    );
    const { checklists } = await startModule({
      evaluateGate: () => Promise.reject(refusal),
    });
    expect(await checklists.evaluate(request, options)).toBeUndefined();
  });

  it('closes the gate where readiness does not know the thing', async () => {
    const refusal = await aRefusal(404, 'NotFoundError', 'No such entity');
    const { checklists } = await startModule({
      evaluateGate: () => Promise.reject(refusal),
    });
    expect(await checklists.evaluate(request, options)).toMatchObject([
      {
        status: 'unknown',
        required: true,
        message:
          'Readiness does not look at component:default/logplex, or you may not see it there.',
      },
    ]);
  });

  it.each([
    [400, 'toStage: must be shorter'],
    [403, 'No'],
    [503, 'Later'],
  ])('fails where readiness answers %s', async (status, message) => {
    const refusal = await aRefusal(status, 'SomeError', message);
    const { checklists } = await startModule({
      evaluateGate: () => Promise.reject(refusal),
    });
    await expect(checklists.evaluate(request, options)).rejects.toBe(refusal);
  });

  it('fails where readiness does not answer', async () => {
    const { checklists } = await startModule({
      evaluateGate: async () => {
        throw new Error('connect ECONNREFUSED');
      },
    });
    await expect(checklists.evaluate(request, options)).rejects.toThrow(
      'ECONNREFUSED',
    );
  });
});

describe('the scores of readiness', () => {
  const summary = (entityRef: string, applicable: number): ScoreSummary => ({
    entityRef,
    checklist: 'production',
    passed: Math.min(9, applicable),
    applicable,
    waived: 0,
    required: { passed: 0, applicable: 0 },
  });

  it('are asked for all cards in one question, and leave out what nothing applies to', async () => {
    const getScorecardsByRefs = jest.fn(async () => ({
      items: [
        summary('component:default/logplex', 11),
        summary('component:default/docs', 0),
      ],
      totalItems: 2,
    }));
    const { scores } = await startModule({ getScorecardsByRefs });
    const refs = [
      'component:default/logplex',
      'component:default/docs',
      'component:default/secret',
    ];
    expect([...(await scores.scoresOf(refs, options))]).toEqual([
      ['component:default/logplex', { passed: 9, applicable: 11 }],
    ]);
    expect(getScorecardsByRefs.mock.calls).toEqual([
      [{ entityRefs: refs }, options],
    ]);
  });
});
