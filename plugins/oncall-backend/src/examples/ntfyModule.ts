import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { oncallChannelExtensionPoint } from '@operability/plugin-oncall-node';
import { ntfyChannel } from './ntfyChannel';

export const oncallModuleNtfy = createBackendModule({
  pluginId: 'oncall',
  moduleId: 'ntfy',
  register: ({ registerInit }) =>
    registerInit({
      deps: {
        channels: oncallChannelExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ channels, config }) {
        channels.addChannel(ntfyChannel(config.getString('ntfy.server')));
      },
    }),
});
