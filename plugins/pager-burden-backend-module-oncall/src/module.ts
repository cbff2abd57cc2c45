import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { oncallServiceRef } from '@operability/plugin-oncall-node';
import { pagerBurdenSourcesExtensionPoint } from '@operability/plugin-pager-burden-node';
import { OncallDutyRecord } from './OncallDutyRecord';
import { OncallPageSource } from './OncallPageSource';

/**
 * Brings the pages of on call into pager burden.
 *
 * @public
 */
export const pagerBurdenModuleOncall = createBackendModule({
  pluginId: 'pager-burden',
  moduleId: 'oncall',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        oncall: oncallServiceRef,
        sources: pagerBurdenSourcesExtensionPoint,
      },
      async init({ auth, oncall, sources }) {
        const asker = { auth, oncall };
        sources.addPageSource(OncallPageSource.create(asker));
        sources.setDutyRecord(OncallDutyRecord.create(asker));
      },
    });
  },
});
