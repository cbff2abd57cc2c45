import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import request from 'supertest';
import readinessPlugin from '..';
import { testDatabaseIds } from '../__testUtils__/databases';
import {
  Attack,
  attacks,
  campaign,
  credential,
  fact,
  leave,
  line,
  logplex,
} from './__testUtils__/attacks';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });
const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'logplex', namespace: 'default', etag: 'a' },
  spec: { type: 'service', owner: 'runtime' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/runtime' }],
};

describe.each(testDatabaseIds)('hostile requests (%s)', databaseId => {
  const tasks = new Map<string, (signal: AbortSignal) => unknown>();
  const ids: Record<string, string> = {};
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  const send = ({
    method,
    path,
    body,
    isProgram,
  }: Pick<Attack, 'method' | 'path' | 'body' | 'isProgram'>) => {
    const known = path.replace(
      /:(campaign|credential)\b/,
      (_, name) => ids[name],
    );
    const asked = request(backend.server)
      [method](`/api/readiness${known}`)
      .set(
        'Authorization',
        isProgram
          ? mockCredentials.service.header()
          : mockCredentials.user.header('user:default/ion-fox'),
      );
    if (!body) return asked;
    return asked.set('Content-Type', 'application/json').send(body);
  };
  const post = (path: string, body: object) =>
    send({ method: 'post', path, body: JSON.stringify(body) });
  const get = (path: string) => send({ method: 'get', path });

  beforeAll(async () => {
    const knex = await databases.init(databaseId);
    backend = await startTestBackend({
      features: [
        readinessPlugin,
        mockServices.database.factory({ knex }),
        catalogServiceMock.factory({ entities: [entity] }),
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
    ids.campaign = (await post('/campaigns', campaign)).body.id;
    ids.credential = (await post('/credentials', credential)).body.id;
  });
  afterAll(() => backend.stop());

  it('are refused with what is wrong with them', async () => {
    const others: object[] = [];
    for (const { status, message, ...attack } of attacks) {
      const answer = await send(attack);
      const said: string = answer.body.error?.message ?? answer.text;
      if (answer.status !== status || !message.test(said)) {
        const { method, path, body } = attack;
        const about = `${method} ${path} ${body}`.slice(0, 200);
        others.push({ about, status: answer.status, said });
      }
    }
    expect(others).toEqual([]);
  });

  it('that are odd but true are taken as they are', async () => {
    const odd = 'A\u202e\ud800\u2603 \u{1f98a}';
    const answers = [
      await post(`${line}/waivers`, { ...leave, reason: odd }),
      await post('/campaigns', { ...campaign, startsOn: '0000-01-01' }),
      await post('/campaigns', { ...campaign, dueOn: '9999-12-31' }),
      await post('/credentials/:credential/rotations', {
        rotatedAt: '0000-01-01T00:00:00Z',
      }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const items = [{ ...fact, facts: { a: odd, b: -1e308 } }];
    const told = await send({
      method: 'put',
      path: '/facts/ci',
      body: JSON.stringify({ items }),
      isProgram: true,
    });
    expect(told.body).toMatchObject({ changed: 1, ignored: [] });
    const reads = [
      await get('/waivers?limit=01'),
      await get('/campaigns'),
      await get('/credentials'),
      await get(`${logplex}/facts`),
      await get(`${logplex}/history?since=0001-01-01`),
      await get(`${logplex}/history?since=9999-12-31`),
    ];
    expect(reads.map(({ status }) => status)).toEqual(Array(6).fill(200));
  });
});
