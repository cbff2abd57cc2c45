import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { readAdministrators } from './administrators';
import { decide } from './decide';

/** Makes {@link decide} the policy of the portal. */
export const permissionPolicy = createBackendModule({
  pluginId: 'permission',
  moduleId: 'operability-policy',
  register(env) {
    env.registerInit({
      deps: {
        policy: policyExtensionPoint,
        config: coreServices.rootConfig,
        userInfo: coreServices.userInfo,
      },
      async init({ policy, config, userInfo }) {
        const administrators = readAdministrators(config);
        policy.setPolicy({
          async handle({ permission }, user) {
            const claims =
              user && (await userInfo.getUserInfo(user.credentials));
            return decide(
              permission,
              claims?.ownershipEntityRefs,
              administrators,
            );
          },
        });
      },
    });
  },
});
