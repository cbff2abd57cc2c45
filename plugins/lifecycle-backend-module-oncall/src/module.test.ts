import {
  createServiceFactory,
  ServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  lifecycleOpenAlertsExtensionPoint,
  LifecycleOpenAlertsProvider,
} from '@operability/plugin-lifecycle-node';
import {
  OncallService,
  oncallServiceRef,
} from '@operability/plugin-oncall-node';
import { lifecycleModuleOncall } from './module';

/** The provider that the module sets, with on call in the hands of a test. */
async function startModule(
  getOnCallByRefs: OncallService['getOnCallByRefs'],
): Promise<LifecycleOpenAlertsProvider> {
  let provider: LifecycleOpenAlertsProvider | undefined;
  await startTestBackend({
    extensionPoints: [
      [
        lifecycleOpenAlertsExtensionPoint,
        {
          setProvider: one => {
            provider = one;
          },
        },
      ],
    ],
    features: [
      lifecycleModuleOncall,
      createServiceFactory({
        service: oncallServiceRef,
        deps: {},
        factory: () => ({ getOnCallByRefs } as OncallService),
      }) as ServiceFactory<OncallService>,
    ],
  });
  if (!provider) throw new Error('The module has set no provider');
  return provider;
}

const options = {
  credentials: mockCredentials.user('user:default/ion-fox'),
  signal: new AbortController().signal,
};

describe('the open alerts of on call', () => {
  it('are counted for all entities in one question, by the rights of the reader', async () => {
    const asked = jest.fn<
      ReturnType<OncallService['getOnCallByRefs']>,
      Parameters<OncallService['getOnCallByRefs']>
    >(async ({ entityRefs }) => ({
      // What the reader may not see is left out of the answer.
      items: entityRefs
        .filter(entityRef => !entityRef.endsWith('secret'))
        .map((entityRef, openAlerts) => ({
          entityRef,
          levels: [],
          openAlerts,
        })),
      totalItems: 2,
    }));
    const provider = await startModule(asked);
    const refs = [
      'component:default/a',
      'component:default/b',
      'component:default/secret',
    ];

    const counts = await provider.countOpenAlerts(refs, options);

    expect([...counts]).toEqual([
      ['component:default/a', 0],
      ['component:default/b', 1],
    ]);
    expect(asked.mock.calls).toEqual([[{ entityRefs: refs }, options]]);
  });

  it('are refused, not taken for none, while on call does not answer', async () => {
    const provider = await startModule(async () => {
      throw new Error('on call is down');
    });
    await expect(
      provider.countOpenAlerts(['component:default/a'], options),
    ).rejects.toThrow('on call is down');
  });
});
