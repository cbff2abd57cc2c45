import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  DatabaseClock,
  DatabaseIdempotencyStore,
  openDatabase,
} from '@operability/backend-kit';
import {
  ReadinessProvider,
  readinessProviderExtensionPoint,
} from '@operability/plugin-readiness-node';
import { registerResources } from './access/registerResources';
import { registerActions } from './actions/registerActions';
import { badgePath, badgeRouter } from './badge/badgeRouter';
import { ProviderRegistry } from './definitions/ProviderRegistry';
import { readReadinessConfig } from './readReadinessConfig';
import { createRouter } from './router';
import { createReadiness } from './wiring/createReadiness';
import { createStores } from './wiring/createStores';
import { findResources } from './wiring/findResources';
import { startReadiness } from './wiring/startReadiness';

/**
 * Is it fit for production, and what is missing? Checklists that check
 * themselves.
 *
 * @public
 */
export const readinessPlugin = createBackendPlugin({
  pluginId: 'readiness',
  register(env) {
    const registry = new ProviderRegistry();
    env.registerExtensionPoint({
      extensionPoint: readinessProviderExtensionPoint,
      factory: () => ({
        // What it throws fails the start of the module that calls it.
        addProvider(provider: ReadinessProvider) {
          registry.add(provider);
        },
      }),
    });
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootConfig: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        urlReader: coreServices.urlReader,
      },
      async init(deps) {
        const { httpRouter, permissionsRegistry, rootConfig } = deps;
        const database = await openDatabase({
          database: deps.database,
          migrationsDirectory: resolvePackagePath(
            '@operability/plugin-readiness-backend',
            'migrations',
          ),
        });
        const clock = await DatabaseClock.create({ database });
        // Before anything asks for its rules.
        registerResources(
          permissionsRegistry,
          findResources(createStores(database)),
        );
        const readiness = createReadiness({
          ...deps,
          database,
          clock,
          registry,
          config: readReadinessConfig(rootConfig),
        });
        const { services } = readiness;

        httpRouter.addAuthPolicy({ path: badgePath, allow: 'unauthenticated' });
        httpRouter.use(badgeRouter(services.badges));
        httpRouter.use(
          createRouter({
            httpAuth: deps.httpAuth,
            discovery: deps.discovery,
            idempotency: DatabaseIdempotencyStore.create({ database, clock }),
            services,
          }),
        );
        registerActions(deps.actionsRegistry, services);
        await startReadiness({ ...deps, readiness, clock });
      },
    });
  },
});
