import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AddressGuard } from '@operability/backend-kit';
import { productionChecks } from '@operability/plugin-readiness-common';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
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
import {
  credentialRollProvider,
  EnrolledCredential,
} from './credentialRollProvider';
import { launchMailProvider } from './launchMailProvider';
import { logSampleProvider } from './logSampleProvider';
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

describe('structured-logging', () => {
  const line = '{"time":"2026-11-22T12:00:00Z","level":"info","message":"a"}\n';
  const sample = line.repeat(20);
  const at = (url: string) => ({ 'operability.dev/log-sample-url': url });
  const fact = (value: string | string[]) => ({
    logplex: { 'log-sample': { value, observedAt: 5, evidence: [] } },
  });
  const ask = async (
    annotations: Record<string, string>,
    facts = {},
    guard = AddressGuard.create(),
  ) => {
    const urlReader = FakeSource.of({
      'https://logs.example/good': sample,
      'https://logs.example/plain': 'hello\n'.repeat(20),
      'https://logs.example/huge': 'x'.repeat(5_000_001),
      'https://git.example/a/log.txt': sample,
    });
    const provider = logSampleProvider({
      urlReader,
      guard,
      facts: knownFacts(facts),
    });
    const [answer] = await askProvider(provider, 'structured-logging', [
      component('logplex', annotations),
    ]);
    return answer;
  };

  it.each([
    ['https://logs.example/good', 'pass', ''],
    ['https://logs.example/plain', 'fail', '0 % of 20 lines are structured'],
    ['https://logs.example/gone', 'unknown', 'there is nothing there'],
    ['https://logs.example/huge', 'unknown', 'it is larger than 5.0 MB'],
    ['log.txt', 'unknown', 'is no address of a sample'],
  ])('of the sample at %s', async (url, status, message) => {
    expect(await ask(at(url))).toMatchObject({
      status,
      message: expect.stringContaining(message),
    });
  });

  it('finds a sample in the source', async () => {
    const source = {
      'backstage.io/source-location': 'url:https://git.example/a/',
    };
    expect((await ask({ ...source, ...at('log.txt') })).status).toBe('pass');
  });

  it('takes a pushed sample, as text or as lines, and as old as it is', async () => {
    for (const value of [sample, sample.trim().split('\n')]) {
      expect(await ask({}, fact(value))).toMatchObject({
        status: 'pass',
        observedAt: 5,
      });
    }
    const both = await ask(at('https://logs.example/gone'), fact(sample));
    expect(both.status).toBe('pass');
    expect(await ask({})).toMatchObject({
      status: 'unknown',
      message: expect.stringContaining(
        "nobody has pushed the fact 'log-sample'",
      ),
    });
  });

  describe('from an address that the portal is not configured to read from', () => {
    let server: Server;
    let port: number;
    beforeAll(async () => {
      server = createServer((request, response) => {
        if (request.url === '/sample') response.end(sample);
        else if (request.url === '/moved') {
          response.writeHead(302, { Location: '/sample' }).end();
        } else response.writeHead(404).end();
      });
      await new Promise<void>(resolve => {
        server.listen(0, '127.0.0.1', resolve);
      });
      port = (server.address() as AddressInfo).port;
    });
    afterAll(async () => new Promise(resolve => server.close(resolve)));

    const guard = AddressGuard.create({
      allow: ['127.0.0.1'],
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    });

    it.each([
      ['sample', 'pass', ''],
      ['moved', 'unknown', 'it answers with 302'],
      ['gone', 'unknown', 'there is nothing there'],
    ])('takes /%s as the guard lets it', async (path, status, message) => {
      const url = `http://closed.example:${port}/${path}`;
      const allowed = AddressGuard.create({
        allow: ['closed.example'],
        resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      });
      expect(await ask(at(url), {}, allowed)).toMatchObject({
        status,
        message: expect.stringContaining(message),
      });
      // The address is allowed by its own name alone.
      const refused = await ask(at(url), {}, guard);
      expect(refused.message).toContain('not on the public internet');
    });
  });
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
  const in_ = (name?: string) => ({
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
      component('logplex', {}, { ...in_(name), lifecycle }),
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

describe('credential-roll', () => {
  const good = 'https://wiki.example/good';
  const entry = (change: Partial<EnrolledCredential>): EnrolledCredential => ({
    name: 'database password',
    procedureUrl: good,
    intervalDays: 90,
    createdAt: askedAt - 400 * day,
    lastRotatedAt: askedAt - day,
    ...change,
  });
  const ask = async (...entries: EnrolledCredential[]) => {
    const urlReader = FakeSource.of({
      [good]: '# Rotate\n\n```sh\nrotate it\n```\n',
      'https://wiki.example/words': '# Rotate\n\nAsk somebody.\n',
    });
    const provider = credentialRollProvider({
      urlReader,
      credentials: { credentialsOf: async () => new Map([[ref, entries]]) },
    });
    const [answer] = await askProvider(provider, 'credential-roll', [
      component('logplex'),
    ]);
    return { ...answer, asked: urlReader.asked };
  };

  it('fails for what is overdue, and for a procedure that cannot be run', async () => {
    expect(
      await ask(entry({ lastRotatedAt: askedAt - 100 * day })),
    ).toMatchObject({
      status: 'fail',
      message: expect.stringContaining('should have been rotated by'),
    });
    expect(
      await ask(entry({ procedureUrl: 'https://wiki.example/words' })),
    ).toMatchObject({
      status: 'fail',
      message: expect.stringContaining('has no step that can be run'),
    });
  });

  it('leaves to its owner whether the list is whole, and reads a procedure once', async () => {
    const { status, message, asked } = await ask(entry({}), entry({}));
    expect({ status, message }).toEqual({
      status: 'unknown',
      message: 'Nobody has attested that these are all.',
    });
    expect(asked).toEqual([`file ${good}`]);
  });

  it('says what could not be read', async () => {
    const { status, message } = await ask(
      entry({ procedureUrl: 'https://closed.example/x' }),
    );
    expect(status).toBe('unknown');
    expect(message).toContain(
      'could not be read: the portal is not configured to read from there.',
    );
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
