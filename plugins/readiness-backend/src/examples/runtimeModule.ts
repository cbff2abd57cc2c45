import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { readinessProviderExtensionPoint } from '@operability/plugin-readiness-node';
import { runtimeProvider } from './runtimeProvider';

export const readinessModuleRuntime = createBackendModule({
  pluginId: 'readiness',
  moduleId: 'runtime',
  register: ({ registerInit }) =>
    registerInit({
      deps: {
        providers: readinessProviderExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ providers, config }) {
        const server = config.getString('runtime.endOfLife');
        providers.addProvider(runtimeProvider(server));
      },
    }),
});
