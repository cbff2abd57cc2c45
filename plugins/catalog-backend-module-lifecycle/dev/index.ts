import { createBackend } from '@backstage/backend-defaults';
import {
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import catalog from '@backstage/plugin-catalog-backend';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { builtInStages } from '@operability/plugin-lifecycle-common';
import {
  LifecycleService,
  lifecycleServiceRef,
} from '@operability/plugin-lifecycle-node';
import catalogLifecycle from '../src';
import { FakeChangeFeed } from '../src/__testUtils__/FakeChangeFeed';

// The catalog with this module, on http://localhost:7007/api/catalog, and a
// made-up feed that moves one component on every ten seconds:
//
//   yarn workspace @operability/plugin-catalog-backend-module-lifecycle start
//   curl http://localhost:7007/api/catalog/entities/by-name/component/default/logplex

const location = 'url:https://example.com/catalog-info.yaml';
const annotations = {
  'backstage.io/managed-by-location': location,
  'backstage.io/managed-by-origin-location': location,
};

const entities = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'logplex', annotations },
    spec: { type: 'service', lifecycle: 'production', owner: 'runtime' },
  },
  ...builtInStages.map(({ name, order }) => ({
    apiVersion: 'operability.dev/v1alpha1',
    kind: 'LifecycleStage',
    metadata: { name, annotations },
    spec: { order },
  })),
];

const feed = new FakeChangeFeed();
let moves = 0;
function moveOn() {
  const { name } = builtInStages[moves % builtInStages.length];
  feed.place('component:default/logplex', name);
  moves += 1;
}
moveOn();
setInterval(moveOn, 10_000);

const backend = createBackend();
backend.add(
  mockServices.rootConfig.factory({
    data: {
      app: { baseUrl: 'http://localhost:3000' },
      backend: {
        baseUrl: 'http://localhost:7007',
        listen: { host: '127.0.0.1', port: 7007 },
        database: { client: 'better-sqlite3', connection: ':memory:' },
      },
    },
  }),
);
backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(
  createServiceFactory({
    service: lifecycleServiceRef,
    deps: {},
    factory: () => {
      const lifecycle: Partial<LifecycleService> = {
        listChanges: request => feed.listChanges(request),
      };
      return lifecycle as LifecycleService;
    },
  }),
);
backend.add(catalog);
backend.add(catalogLifecycle);
backend.add(
  createBackendModule({
    pluginId: 'catalog',
    moduleId: 'made-up-entities',
    register(reg) {
      reg.registerInit({
        deps: { processing: catalogProcessingExtensionPoint },
        async init({ processing }) {
          processing.addEntityProvider({
            getProviderName: () => 'made-up-entities',
            async connect(connection) {
              await connection.applyMutation({
                type: 'full',
                entities: entities.map(entity => ({ entity })),
              });
            },
          });
        },
      });
    },
  }),
);

backend.start().catch(error => {
  console.error(error);
  process.exit(1);
});
