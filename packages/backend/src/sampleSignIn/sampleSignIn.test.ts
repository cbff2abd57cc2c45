import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { ownershipClaims } from '../ownershipClaims';
import { sampleSignIn } from '.';

function group(name: string, parent?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', children: [] },
    relations: parent
      ? [{ type: 'childOf', targetRef: `group:default/${parent}` }]
      : [],
  };
}

function user(name: string, ...groups: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default' },
    spec: {},
    relations: groups.map(memberOf => ({
      type: 'memberOf',
      targetRef: `group:default/${memberOf}`,
    })),
  };
}

const entities = [
  group('engineering'),
  group('data', 'engineering'),
  group('postgres', 'data'),
  user('quartz-toad', 'postgres'),
  user('vault-mole', 'postgres'),
];

async function startWith(options: {
  nodeEnv: string | undefined;
  environment?: string;
  sample?: boolean;
}) {
  process.env = { ...process.env, NODE_ENV: options.nodeEnv };
  const users = [
    { entityRef: 'user:default/quartz-toad', team: 'Postgres' },
    { entityRef: 'user:default/not-in-the-catalog', team: 'Postgres' },
  ];
  return startTestBackend({
    features: [
      authPlugin,
      ownershipClaims,
      sampleSignIn,
      catalogServiceMock.factory({ entities }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          auth: {
            environment: options.environment,
            providers:
              options.sample === false
                ? {}
                : { sample: { development: { users } } },
          },
        },
      }),
    ],
  });
}

describe('sampleSignIn', () => {
  const realEnv = process.env;

  afterEach(() => {
    process.env = realEnv;
  });

  describe('in development', () => {
    async function enterAs(headers: Record<string, string>) {
      const backend = await startWith({
        nodeEnv: 'development',
        environment: 'development',
      });
      try {
        return await request(backend.server)
          .get('/api/auth/sample/refresh')
          .set(headers);
      } finally {
        await backend.stop();
      }
    }

    it('lets a listed user in, with the groups above their own', async () => {
      const response = await enterAs({
        'x-operability-sample-user': 'user:default/quartz-toad',
      });
      expect(response.status).toBe(200);
      expect(response.body).toMatchObject({
        profile: { displayName: 'quartz-toad' },
        backstageIdentity: {
          identity: {
            userEntityRef: 'user:default/quartz-toad',
            ownershipEntityRefs: [
              'user:default/quartz-toad',
              'group:default/postgres',
              'group:default/data',
              'group:default/engineering',
            ],
          },
        },
      });
    });

    it.each([
      ['nobody', {}],
      ['an empty name', { 'x-operability-sample-user': '' }],
      [
        'a user of the catalog who is not listed',
        { 'x-operability-sample-user': 'user:default/vault-mole' },
      ],
      ['no reference at all', { 'x-operability-sample-user': 'group:' }],
      ['a group', { 'x-operability-sample-user': 'group:default/engineering' }],
    ])('turns away %s', async (_name, headers) => {
      const response = await enterAs(headers);
      expect(response.status).toBe(401);
      expect(response.body.backstageIdentity).toBeUndefined();
    });

    it('says that a listed user is not in the catalog', async () => {
      const response = await enterAs({
        'x-operability-sample-user': 'user:default/not-in-the-catalog',
      });
      expect(response.status).toBe(404);
      expect(response.body.error.message).toBe('User not found');
    });
  });

  it.each([
    ['production', 'development'],
    ['production', 'production'],
    ['test', 'development'],
    [undefined, 'development'],
    ['development', 'production'],
    ['development', undefined],
  ])(
    'stops the backend with NODE_ENV %p and auth.environment %p',
    async (nodeEnv, environment) => {
      await expect(startWith({ nodeEnv, environment })).rejects.toThrow(
        /The sample sign-in lets anybody in without a password/,
      );
    },
  );

  it('is not there in production, where it is not configured', async () => {
    const backend = await startWith({
      nodeEnv: 'production',
      environment: 'production',
      sample: false,
    });
    const response = await request(backend.server)
      .get('/api/auth/sample/refresh')
      .set('x-operability-sample-user', 'user:default/quartz-toad');
    expect(response.status).toBe(404);
    await backend.stop();
  });
});
