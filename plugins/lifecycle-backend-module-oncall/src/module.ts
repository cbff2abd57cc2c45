import { createBackendModule } from '@backstage/backend-plugin-api';
import { lifecycleOpenAlertsExtensionPoint } from '@operability/plugin-lifecycle-node';
import { oncallServiceRef } from '@operability/plugin-oncall-node';

/**
 * Tells lifecycle how many alerts are open, so that cards show it.
 *
 * @public
 */
export const lifecycleModuleOncall = createBackendModule({
  pluginId: 'lifecycle',
  moduleId: 'oncall',
  register(env) {
    env.registerInit({
      deps: {
        openAlerts: lifecycleOpenAlertsExtensionPoint,
        oncall: oncallServiceRef,
      },
      async init({ openAlerts, oncall }) {
        openAlerts.setProvider({
          id: 'oncall',
          async countOpenAlerts(entityRefs, { credentials, signal }) {
            const { items } = await oncall.getOnCallByRefs(
              { entityRefs: [...entityRefs] },
              { credentials, signal },
            );
            return new Map(
              items.map(({ entityRef, openAlerts: count }) => [
                entityRef,
                count,
              ]),
            );
          },
        });
      },
    });
  },
});
