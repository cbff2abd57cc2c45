import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { productionChecks } from '@operability/plugin-readiness-common';
import {
  askedAt,
  askProvider,
  component,
  knownFacts,
} from '../__testUtils__/askProvider';
import { FakeSource } from '../__testUtils__/FakeSource';
import { day } from '../domain/day';
import { alertingProvider } from './alertingProvider';
import { boardProvider } from './boardProvider';
import { builtInProviders } from './builtInProviders';
import { launchMailProvider } from './launchMailProvider';
import { tlsProvider } from './tls/tlsProvider';

const ref = 'component:default/logplex';

it('answer each line of the production checklist once', () => {
  const providers = builtInProviders({
    config: mockServices.rootConfig({
      data: { readiness: { tls: { allow: ['10.0.0.0/8'], ca: '/ca.pem' } } },
    }),
    urlReader: FakeSource.of({}),
    catalog: catalogServiceMock(),
    auth: mockServices.auth(),
    facts: knownFacts(),
    credentials: { credentialsOf: async () => new Map() },
    announcements: { announcementsOf: async () => new Map() },
  });
  const ids = providers.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(providers.flatMap(({ checks }) => checks).sort()).toEqual(
    productionChecks.map(({ id }) => id).sort(),
  );
});

it('refuse to start with a range that cannot be read', () => {
  const config = mockServices.rootConfig({
    data: { readiness: { tls: { allow: ['10.0.0.0/99'] } } },
  });
  expect(() => builtInProviders({ config } as never)).toThrow();
});

describe('on-the-board', () => {
  const stage = (name: string, spec: Record<string, unknown>): Entity => ({
    apiVersion: 'operability.dev/v1alpha1',
    kind: 'LifecycleStage',
    metadata: { name, title: name.toLocaleUpperCase('en-US') },
    spec: spec as Entity['spec'],
  });
  const stages = [
    stage('development', { order: 2, declares: 'experimental' }),
    stage('production', {
      order: 3,
      declares: 'production',
      entry: { checklists: ['production'] },
    }),
    stage('broken', { order: 'first' }),
    stage('stranger', { order: 9, entry: { checklists: 'production' } }),
  ];
  const inStage = (name?: string) => ({
    labels: name ? { 'operability.dev/lifecycle-stage': name } : undefined,
  });

  it.each([
    ['production', 'production', 'pass', ''],
    [
      'production',
      'experimental',
      'fail',
      "stands for 'lifecycle: production'",
    ],
    ['development', 'experimental', 'notApplicable', 'its move to PRODUCTION'],
    ['broken', 'production', 'unknown', 'is not a stage of the board'],
    [undefined, 'production', 'unknown', 'The board does not know it.'],
  ])('in %s with %s', async (name, lifecycle, status, message) => {
    const provider = boardProvider({
      catalog: catalogServiceMock({ entities: stages }),
      auth: mockServices.auth(),
    });
    const [answer] = await askProvider(provider, 'on-the-board', [
      component('logplex', {}, { ...inStage(name), lifecycle }),
    ]);
    expect(answer).toMatchObject({
      status,
      message: expect.stringContaining(message),
    });
  });

  it('fails as a whole while the catalog is down', async () => {
    const catalog = catalogServiceMock();
    catalog.getEntities = async () => {
      throw new Error('the catalog is down');
    };
    const provider = boardProvider({ catalog, auth: mockServices.auth() });
    await expect(
      askProvider(provider, 'on-the-board', [component('logplex')]),
    ).rejects.toThrow('the catalog is down');
  });
});

it('launch-mail passes by the record of a mail alone', async () => {
  const sent = {
    sentAt: askedAt - day,
    sentBy: 'user:default/ion-fox',
    to: 'engineering@example.com',
    isDelivered: true,
  };
  const provider = launchMailProvider({
    announcements: { announcementsOf: async () => new Map([[ref, [sent]]]) },
  });
  const [logplex, hermes] = await askProvider(provider, 'launch-mail', [
    component('logplex'),
    component('hermes'),
  ]);
  expect(logplex.status).toBe('pass');
  expect(hermes).toMatchObject({
    status: 'fail',
    message: 'No launch mail has been sent.',
  });
});

it('alerts-human names another pager, and leaves it to a person, without on call', async () => {
  const [paged, unpaged] = await askProvider(
    alertingProvider(),
    'alerts-human',
    [component('a', { 'pagerduty.com/service-id': 'PX' }), component('b')],
  );
  expect(paged).toMatchObject({
    status: 'unknown',
    message: expect.stringContaining('pagerduty.com/service-id'),
  });
  expect(unpaged.status).toBe('unknown');
  expect(JSON.stringify(paged)).not.toContain('PX');
});

describe('enforces-ssl', () => {
  const ask = async (annotations: Record<string, string>, failure?: Error) => {
    const provider = tlsProvider({
      prober: {
        probe: async address => {
          if (failure) throw failure;
          return {
            host: new URL(address).host,
            http: { outcome: 'refused' },
            https: { outcome: 'refused' },
          };
        },
      },
    });
    const [answer] = await askProvider(provider, 'enforces-ssl', [
      component('logplex', annotations),
    ]);
    return answer;
  };
  const probe = { 'operability.dev/probe-url': 'https://logplex.example/' };

  it('judges what the prober found, and is unknown without an address', async () => {
    expect(await ask(probe)).toMatchObject({
      status: 'fail',
      message: 'Nothing answers at https.',
    });
    expect(await ask({})).toMatchObject({
      status: 'unknown',
      message: expect.stringContaining('operability.dev/probe-url'),
    });
    expect(await ask(probe, new Error('oops'))).toMatchObject({
      status: 'unknown',
      message: 'It could not be found out: oops',
    });
  });
});
