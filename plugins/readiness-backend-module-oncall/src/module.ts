import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { oncallServiceRef } from '@operability/plugin-oncall-node';
import { readinessProviderExtensionPoint } from '@operability/plugin-readiness-node';
import { oncallProvider } from './oncallProvider';

/**
 * Answers from on call whether a human is alerted when a service is down.
 *
 * @public
 */
export const readinessModuleOncall = createBackendModule({
  pluginId: 'readiness',
  moduleId: 'oncall',
  register(env) {
    env.registerInit({
      deps: {
        providers: readinessProviderExtensionPoint,
        oncall: oncallServiceRef,
        auth: coreServices.auth,
        config: coreServices.rootConfig,
      },
      async init({ providers, oncall, auth, config }) {
        const appUrl = config.getOptionalString('app.baseUrl');
        providers.addProvider(oncallProvider({ oncall, auth, appUrl }));
      },
    });
  },
});
