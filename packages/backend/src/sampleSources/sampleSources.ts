import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { readSampleConfig } from './readSampleConfig';
import { sampleFile } from './sampleFile';

/**
 * Serves the sources of the sample organisation, its runbooks, manifests and logs, as text, where
 * readiness reads them and people open them. It exists in development only; see
 * {@link readSampleConfig}.
 */
export const sampleSources = createBackendPlugin({
  pluginId: 'sample-sources',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        router: coreServices.httpRouter,
      },
      async init({ config, router }) {
        const sample = readSampleConfig(config, process.env.NODE_ENV);
        if (!sample) {
          return;
        }
        router.addAuthPolicy({ path: '/', allow: 'unauthenticated' });
        router.use(async (request, response, next) => {
          const text =
            request.method === 'GET'
              ? await sampleFile(sample.sources, request.path)
              : undefined;
          if (text === undefined) next();
          else response.type('text/plain').send(text);
        });
      },
    });
  },
});
