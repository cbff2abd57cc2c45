import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { pagerBurdenSourcesExtensionPoint } from '@operability/plugin-pager-burden-node';
import { readSampleConfig } from '../sampleSources/readSampleConfig';
import { SampleDutyRecord } from './SampleDutyRecord';
import { SamplePageSource } from './SamplePageSource';

/**
 * Half a year of made-up pages for the sample organisation, which pager burden keeps apart from
 * real ones. It exists in development only; see {@link readSampleConfig}.
 */
export const sampleBurden = createBackendModule({
  pluginId: 'pager-burden',
  moduleId: 'sample',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        sources: pagerBurdenSourcesExtensionPoint,
      },
      async init({ config, sources }) {
        if (!readSampleConfig(config, process.env.NODE_ENV)) return;
        sources.addPageSource(
          SamplePageSource.create({ now: () => Date.now() }),
        );
        sources.setDutyRecord(SampleDutyRecord.create(), { isSample: true });
      },
    });
  },
});
