import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { sampleAuthenticator } from './sampleAuthenticator';
import { readSampleUsers } from './sampleUsers';

/**
 * Lets a developer enter as one of the configured sample users. It exists in development only;
 * see {@link readSampleUsers}.
 */
export const sampleSignIn = createBackendModule({
  pluginId: 'auth',
  moduleId: 'sample-sign-in',
  register(env) {
    env.registerInit({
      deps: {
        providers: authProvidersExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ providers, config }) {
        const users = readSampleUsers(config, process.env.NODE_ENV);
        if (!users) {
          return;
        }
        providers.registerProvider({
          providerId: 'sample',
          factory: createProxyAuthProviderFactory({
            authenticator: sampleAuthenticator(users),
            signInResolver: async ({ result: { entityRef } }, context) =>
              context.signInWithCatalogUser({ entityRef }),
          }),
        });
      },
    });
  },
});
