import { createBackend } from '@backstage/backend-defaults';
import {
  BackendFeature,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  CatalogService,
  catalogServiceRef,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import catalogLifecycle from '@operability/plugin-catalog-backend-module-lifecycle';
import {
  builtInStages,
  lifecycleStageLabel,
} from '@operability/plugin-lifecycle-common';
import {
  LifecycleService,
  lifecycleServiceRef,
} from '@operability/plugin-lifecycle-node';
import { setTimeout } from 'node:timers/promises';
import {
  MadeUpComponent,
  madeUpComponents,
  toEntity,
} from '../lifecycle/components';
import { settingOfChild } from '../startChild';

/** One run of the catalog. */
export interface ProcessingSetting {
  components: number;
  withModule: boolean;
  port: number;
}

/** What the run took. */
export interface ProcessingResult {
  cpuMs: number;
  entities: number;
  labelled: number;
}

const location = 'url:https://example.com/catalog-info.yaml';
const credentials = mockCredentials.service();

async function run({ components, withModule, port }: ProcessingSetting) {
  const made = madeUpComponents(components);
  const parts: {
    catalog?: CatalogService;
    connection?: EntityProviderConnection;
  } = {};
  const backend = createBackend();
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        app: { baseUrl: `http://127.0.0.1:${port}` },
        backend: {
          baseUrl: `http://127.0.0.1:${port}`,
          listen: { host: '127.0.0.1', port },
          // In this process, so that its work is counted too.
          database: { client: 'better-sqlite3', connection: ':memory:' },
        },
        catalog: {
          rules: [{ allow: ['Component', 'LifecycleStage'] }],
          // Each entity once: nothing comes round again while it is measured.
          processingInterval: { hours: 1 },
        },
      },
    }),
  );
  backend.add(mockServices.auth.factory());
  backend.add(mockServices.httpAuth.factory());
  backend.add(mockServices.events.factory());
  backend.add(catalogPlugin);
  backend.add(probe(parts));
  if (withModule) {
    backend.add(catalogLifecycle);
    backend.add(placementsOf(made));
  }
  await backend.start();
  // Long enough for the module to know all placements, and for both to idle.
  await setTimeout(4_000);

  const { catalog, connection } = parts;
  if (!catalog || !connection) throw new Error('The catalog did not start');
  const entities = made.map(toEntity);
  const stages = withModule ? stageEntities() : [];
  const before = process.cpuUsage();
  await connection.applyMutation({
    type: 'full',
    entities: [...stages, ...entities].map(entity => ({
      entity: located(entity),
    })),
  });
  const givesUpAt = Date.now() + 300_000;
  let result = await countsOf(catalog);
  while (
    result.entities < components ||
    (withModule && result.labelled < components)
  ) {
    if (Date.now() > givesUpAt) {
      throw new Error(`Not done after five minutes: ${JSON.stringify(result)}`);
    }
    await setTimeout(500);
    result = await countsOf(catalog);
  }
  // What is still to be stitched, and what the module does after the fact.
  await setTimeout(3_000);
  const { user, system } = process.cpuUsage(before);
  const answer: ProcessingResult = {
    cpuMs: (user + system) / 1000,
    ...(await countsOf(catalog)),
  };
  process.send?.(answer);
}

function probe(parts: {
  catalog?: CatalogService;
  connection?: EntityProviderConnection;
}): BackendFeature {
  return createBackendModule({
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
}

/** The feed of a lifecycle backend in which every component has its place. */
function placementsOf(made: readonly MadeUpComponent[]): BackendFeature {
  const changes = made.map(({ name, stage }, index) => ({
    entityRef: `component:default/${name}`,
    stage,
    sequence: index + 1,
  }));
  const lifecycle: Partial<LifecycleService> = {
    async listChanges({ after = 0, limit = 1000 }) {
      return {
        items: changes.slice(after, after + limit),
        latest: changes.length,
      };
    },
  };
  return createServiceFactory({
    service: lifecycleServiceRef,
    deps: {},
    factory: () => lifecycle as LifecycleService,
  });
}

function stageEntities(): Entity[] {
  return builtInStages.map(({ name, order }) => ({
    apiVersion: 'operability.dev/v1alpha1',
    kind: 'LifecycleStage',
    metadata: { name },
    spec: { order },
  }));
}

function located(entity: Entity): Entity {
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        ...entity.metadata.annotations,
        'backstage.io/managed-by-location': location,
        'backstage.io/managed-by-origin-location': location,
      },
    },
  };
}

async function countsOf(catalog: CatalogService) {
  const { totalItems } = await catalog.queryEntities(
    { filter: { kind: 'Component' }, limit: 1 },
    { credentials },
  );
  const labelled = await catalog.getEntityFacets(
    {
      filter: { kind: 'Component' },
      facets: [`metadata.labels.${lifecycleStageLabel}`],
    },
    { credentials },
  );
  return {
    entities: totalItems,
    labelled: Object.values(labelled.facets)
      .flat()
      .reduce((sum, facet) => sum + facet.count, 0),
  };
}

run(settingOfChild<ProcessingSetting>()).catch(error => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exit(1);
});
