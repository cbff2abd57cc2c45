import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { readSampleConfig } from '../sampleSources/readSampleConfig';
import { makeRecords } from './makeRecords';
import { records } from './records';
import { SamplePortal } from './SamplePortal';

/**
 * Lets the sample people do what they have done before anybody looks around: drills, credentials,
 * attestations, a waiver, a launch mail. `GET /api/sample-records` names what is still to come. It
 * exists in development only; see {@link readSampleConfig}.
 */
export const sampleRecords = createBackendPlugin({
  pluginId: 'sample-records',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        router: coreServices.httpRouter,
        scheduler: coreServices.scheduler,
      },
      async init({
        config,
        lifecycle,
        logger,
        router,
        scheduler,
        ...services
      }) {
        if (!readSampleConfig(config, process.env.NODE_ENV)) {
          return;
        }
        const portal = new SamplePortal(services);
        let left = records();
        router.addAuthPolicy({ path: '/', allow: 'unauthenticated' });
        router.use((request, response, next) => {
          if (request.method !== 'GET' || request.path !== '/') next();
          else response.json({ waitingFor: left.map(({ title }) => title) });
        });
        // It asks over HTTP, which answers only once the backend has started.
        lifecycle.addStartupHook(async () => {
          await scheduler.scheduleTask({
            id: 'sample-records',
            scope: 'local',
            frequency: { seconds: 3 },
            timeout: { minutes: 1 },
            async fn() {
              if (left.length) left = await makeRecords(left, portal, logger);
            },
          });
        });
      },
    });
  },
});
