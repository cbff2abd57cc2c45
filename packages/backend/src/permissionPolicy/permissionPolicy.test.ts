import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  catalogEntityDeletePermission,
  catalogEntityReadPermission,
} from '@backstage/plugin-catalog-common/alpha';
import permissionPlugin from '@backstage/plugin-permission-backend';
import request from 'supertest';
import { permissionPolicy } from '.';

/** As a plugin asks for somebody: may they read, may they delete? */
async function ask(ownershipEntityRefs: string[]) {
  const userEntityRef = 'user:default/somebody';
  const backend = await startTestBackend({
    features: [
      permissionPlugin,
      permissionPolicy,
      mockServices.userInfo.mock({
        getUserInfo: async () => ({ userEntityRef, ownershipEntityRefs }),
      }).factory,
      mockServices.rootConfig.factory({
        data: {
          permission: { enabled: true },
          operability: { administrators: ['sre'] },
        },
      }),
    ],
  });
  try {
    const token = mockCredentials.user.token(userEntityRef, {
      actor: { subject: 'plugin:catalog' },
    });
    const { body } = await request(backend.server)
      .post('/api/permission/authorize')
      .set('Authorization', `Bearer ${token}`)
      .send({
        items: [catalogEntityReadPermission, catalogEntityDeletePermission].map(
          permission => ({ id: permission.name, permission }),
        ),
      });
    return body.items.map(({ result }: { result: string }) => result);
  } finally {
    await backend.stop();
  }
}

describe('permissionPolicy', () => {
  it('lets members read, and leaves it to the owners to change', async () => {
    await expect(ask(['group:default/runtime'])).resolves.toEqual([
      'ALLOW',
      'CONDITIONAL',
    ]);
  });

  it('lets the configured administrators do everything', async () => {
    await expect(
      ask(['user:default/beacon-lynx', 'group:default/sre']),
    ).resolves.toEqual(['ALLOW', 'ALLOW']);
  });
});
