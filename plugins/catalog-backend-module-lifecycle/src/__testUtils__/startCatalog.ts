import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  CatalogService,
  catalogServiceRef,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import {
  LifecycleService,
  lifecycleServiceRef,
} from '@operability/plugin-lifecycle-node';
import { catalogModuleLifecycle } from '../module';
import { FakeChangeFeed } from './FakeChangeFeed';

const credentials = mockCredentials.service();
const location = 'url:https://example.com/catalog.yaml';

/** A catalog with the module in it, as a test sees it. */
export interface TestCatalog {
  /** Replaces what is in the catalog. */
  provide(entities: Entity[]): Promise<void>;
  get(entityRef: string): Promise<Entity | undefined>;
  validate(entity: Entity): ReturnType<CatalogService['validateEntity']>;
  stop(): Promise<void>;
}

/** Starts a real catalog with the module, the real scheduler and a fake feed. */
export async function startCatalog(options: {
  feed: FakeChangeFeed;
  knex: Awaited<ReturnType<TestDatabases['init']>>;
}): Promise<TestCatalog> {
  const { feed, knex } = options;
  const parts: {
    catalog?: CatalogService;
    connection?: EntityProviderConnection;
  } = {};
  const probe = createBackendModule({
    pluginId: 'catalog',
    moduleId: 'probe',
    register(reg) {
      reg.registerInit({
        deps: {
          catalog: catalogServiceRef,
          processing: catalogProcessingExtensionPoint,
        },
        async init({ catalog, processing }) {
          parts.catalog = catalog;
          processing.addEntityProvider({
            getProviderName: () => 'probe',
            async connect(connection) {
              parts.connection = connection;
            },
          });
        },
      });
    },
  });
  const lifecycle: Partial<LifecycleService> = {
    listChanges: request => feed.listChanges(request),
  };
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleLifecycle,
      probe,
      schedulerServiceFactory,
      mockServices.database.factory({ knex }),
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost', listen: { port: 0 } },
          catalog: {
            // Nothing but a refresh makes the catalog look again.
            processingInterval: { hours: 1 },
            stitchingStrategy: { pollingInterval: { milliseconds: 100 } },
          },
        },
      }),
      createServiceFactory({
        service: lifecycleServiceRef,
        deps: {},
        factory: () => lifecycle as LifecycleService,
      }),
    ],
  });
  const { catalog, connection } = parts;
  if (!catalog || !connection) throw new Error('The catalog did not start');
  return {
    async provide(entities) {
      await connection.applyMutation({
        type: 'full',
        entities: entities.map(entity => ({ entity: located(entity) })),
      });
    },
    get: entityRef => catalog.getEntityByRef(entityRef, { credentials }),
    validate: entity =>
      catalog.validateEntity(entity, location, { credentials }),
    stop: () => backend.stop(),
  };
}

function located(entity: Entity): Entity {
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
      },
    },
  };
}
