import { createBackendPlugin } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { LifecycleService, lifecycleServiceRef } from './service';

describe('lifecycleServiceRef', () => {
  const requests: { url?: string; token?: string; body: string }[] = [];
  let server: Server;
  let answer: { status: number; body: unknown };

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', chunk => {
        body += chunk;
      });
      request.on('end', () => {
        const token = request.headers.authorization;
        requests.push({ url: request.url, token, body });
        response.writeHead(answer.status, {
          'Content-Type': 'application/json',
        });
        response.end(JSON.stringify(answer.body));
      });
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });
  afterAll(() => new Promise(resolve => server.close(resolve)));
  beforeEach(() => requests.splice(0));

  async function service(): Promise<LifecycleService> {
    const { port } = server.address() as AddressInfo;
    return new Promise((resolve, reject) => {
      const asker = createBackendPlugin({
        pluginId: 'asker',
        register(env) {
          env.registerInit({
            deps: { lifecycle: lifecycleServiceRef },
            async init({ lifecycle }) {
              resolve(lifecycle);
            },
          });
        },
      });
      const discovery = mockServices.discovery.mock({
        getBaseUrl: async id => `http://127.0.0.1:${port}/api/${id}`,
      }).factory;
      startTestBackend({ features: [asker, discovery] }).catch(reject);
    });
  }
  const options = { credentials: mockCredentials.service('plugin:catalog') };

  it('follows the changes with a token for the lifecycle plugin', async () => {
    answer = { status: 200, body: { items: [], latest: 7 } };
    const lifecycle = await service();
    await expect(
      lifecycle.listChanges({ after: 5, limit: 10 }, options),
    ).resolves.toEqual({ items: [], latest: 7 });
    expect(requests).toEqual([
      expect.objectContaining({
        url: '/api/lifecycle/changes?after=5&limit=10',
        token: mockCredentials.service.header({
          onBehalfOf: options.credentials,
          targetPluginId: 'lifecycle',
        }),
      }),
    ]);
  });

  it('addresses entities by their parts', async () => {
    answer = { status: 201, body: {} };
    const lifecycle = await service();
    await lifecycle.moveEntity(
      { entityRef: 'component:default/logplex', to: 'deprecated', version: 3 },
      options,
    );
    expect(requests[0].url).toBe(
      '/api/lifecycle/entities/component/default/logplex/moves',
    );
    expect(JSON.parse(requests[0].body)).toEqual({
      to: 'deprecated',
      version: 3,
    });
  });

  it('hands the refusal of the lifecycle backend on', async () => {
    const body = {
      error: { name: 'ConflictError', message: 'closed', blockers: [] },
      response: { statusCode: 409 },
    };
    answer = { status: 409, body };
    const lifecycle = await service();
    await expect(
      lifecycle.getEntity({ entityRef: 'component:default/a' }, options),
    ).rejects.toMatchObject({ statusCode: 409, body });
  });
});
