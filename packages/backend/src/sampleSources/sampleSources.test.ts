import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  CatalogProcessor,
  catalogProcessingExtensionPoint,
} from '@backstage/plugin-catalog-node';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { TLSSocket } from 'node:tls';
import supertest from 'supertest';
import { parse } from 'yaml';
import { fillInAddresses } from './fillInAddresses';
import { readSampleConfig } from './readSampleConfig';
import { sampleAddressesServiceRef } from './sampleAddresses';
import { sampleSources, sampleSourcesCatalog } from '.';

const sources = resolve(__dirname, '../../../../catalog-info/sources');
const folder = mkdtempSync(join(tmpdir(), 'operability-sample-'));
const authority = join(folder, 'authority.pem');
const configured = {
  auth: { environment: 'development' },
  backend: { baseUrl: 'http://localhost:7007' },
  sample: { sources, authority },
};
const { NODE_ENV } = process.env;

beforeAll(() => {
  Object.assign(process.env, { NODE_ENV: 'development' });
});
afterAll(() => {
  Object.assign(process.env, { NODE_ENV });
  rmSync(folder, { recursive: true, force: true });
});

const component = (annotations: Record<string, string>): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'logplex', annotations },
});

describe('the sample that is configured', () => {
  it.each([
    ['production', 'development'],
    [undefined, 'development'],
    ['development', 'production'],
    ['development', undefined],
  ])('stops a backend of %s and %s', (nodeEnv, environment) => {
    const config = mockServices.rootConfig({
      data: { ...configured, auth: { environment } },
    });
    expect(() => readSampleConfig(config, nodeEnv)).toThrow(
      'for development only',
    );
  });

  it('is nothing where nothing is configured', () => {
    const config = mockServices.rootConfig({ data: {} });
    expect(readSampleConfig(config, 'production')).toBeUndefined();
  });
});

it('fills in the addresses of today, and touches nothing else', () => {
  const addresses = {
    sources: 'http://localhost:7007/api/sample-sources/',
    endpoints: new Map([['good', 'https://127.0.0.1:4000/good']]),
  };
  const filledIn = fillInAddresses(
    component({
      'backstage.io/source-location': 'url:sample-source:logplex/',
      'operability.dev/runbook': 'sample-source:logplex/RUNBOOK.md',
      'operability.dev/probe-url': 'sample-endpoint:good',
      other: 'a sample-source:x',
      unknown: 'sample-endpoint:none',
    }),
    addresses,
  );
  expect(filledIn.metadata.annotations).toEqual({
    'backstage.io/source-location':
      'url:http://localhost:7007/api/sample-sources/logplex/',
    'operability.dev/runbook':
      'http://localhost:7007/api/sample-sources/logplex/RUNBOOK.md',
    'operability.dev/probe-url': 'https://127.0.0.1:4000/good',
    other: 'a sample-source:x',
    unknown: 'sample-endpoint:none',
  });
  const plain = component({ other: 'x' });
  expect(fillInAddresses(plain, addresses)).toBe(plain);
});

describe('in a backend', () => {
  const processors: CatalogProcessor[] = [];
  let endpoints: ReadonlyMap<string, string>;
  const start = async (data: object) =>
    startTestBackend({
      extensionPoints: [
        [
          catalogProcessingExtensionPoint,
          {
            addProcessor: (one: CatalogProcessor) => processors.push(one),
          } as never,
        ],
      ],
      features: [
        sampleSources,
        sampleSourcesCatalog,
        mockServices.rootConfig.factory({ data }),
        createBackendModule({
          pluginId: 'sample-sources',
          moduleId: 'test',
          register(env) {
            env.registerInit({
              deps: {
                addresses: sampleAddressesServiceRef,
                logger: coreServices.logger,
              },
              async init({ addresses }) {
                endpoints = addresses.current()?.endpoints ?? new Map();
              },
            });
          },
        }),
      ],
    });

  it('serves files and the names in folders as text, and nothing outside', async () => {
    const { server } = await start(configured);
    const get = async (path: string) =>
      supertest(server).get(`/api/sample-sources/${path}`);
    const runbook = await get('logplex/RUNBOOK.md');
    expect(runbook.status).toBe(200);
    expect(runbook.type).toBe('text/plain');
    expect(runbook.text).toContain('```');
    expect((await get('logplex/')).text.split('\n')).toContain('RUNBOOK.md');
    for (const path of [
      'nothing',
      '..%2f..%2fpackage.json',
      '%2e%2e/users.yaml',
      'logplex/%00',
      '%E0%A4%A',
    ]) {
      const { status, text } = await get(path);
      expect({ path, status: status >= 400, text }).toMatchObject({
        path,
        status: true,
        text: expect.not.stringContaining('kind:'),
      });
    }
    const posted = await supertest(server).post('/api/sample-sources/logplex/');
    expect(posted.status).toBe(404);
  });

  it('is read by the reader of addresses as it is configured, and nothing beside it', async () => {
    const { server } = await start(configured);
    const development = parse(
      readFileSync(
        resolve(__dirname, '../../../../app-config.development.yaml'),
        'utf8',
      ),
    );
    const reader = UrlReaders.default({
      config: mockServices.rootConfig({
        data: { backend: { reading: development.backend.reading } },
      }),
      logger: mockServices.logger.mock(),
    });
    const base = `http://localhost:${server.port()}/api`;
    const read = async (path: string) => {
      const response = await reader.readUrl(`${base}/${path}`);
      return (await response.buffer()).toString();
    };
    expect(await read('sample-sources/tempo/RUNBOOK.md')).toContain('# ');
    expect(await read('sample-sources/tempo/')).toContain('k8s/');
    await expect(read('sample-sources/tempo/gone.md')).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    await expect(read('catalog/entities')).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
  });

  it('starts a good endpoint, one that is about to expire, and one without HSTS', async () => {
    await start(configured);
    const ca = readFileSync(authority, 'utf8');
    const ask = async (name: string) =>
      new Promise<{ hsts: unknown; days: number; authorized: boolean }>(
        (answered, reject) => {
          const asked = request(endpoints.get(name) ?? '', { ca }, response => {
            const socket = response.socket as TLSSocket;
            const until = Date.parse(socket.getPeerCertificate().valid_to);
            answered({
              hsts: response.headers['strict-transport-security'],
              days: Math.round((until - Date.now()) / 86_400_000),
              authorized: socket.authorized,
            });
            response.destroy();
          });
          asked.on('error', reject).end();
        },
      );
    const hsts = 'max-age=31536000; includeSubDomains';
    const authorized = true;
    expect(await ask('good')).toEqual({ hsts, days: 90, authorized });
    expect(await ask('ending')).toEqual({ hsts, days: 10, authorized });
    expect(await ask('without-hsts')).toEqual({
      hsts: undefined,
      days: 90,
      authorized,
    });
  });

  it('does nothing where it is not configured', async () => {
    processors.length = 0;
    const { server } = await start({});
    expect(processors).toEqual([]);
    const answer = await supertest(server).get('/api/sample-sources/logplex/');
    expect(answer.status).not.toBe(200);
    expect(endpoints.size).toBe(0);
  });
});
