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
  DutyRecord,
  PageSource,
  pagerBurdenSourcesExtensionPoint,
} from '@operability/plugin-pager-burden-node';
import { registerResources } from './access/registerResources';
import { registerActions } from './actions/registerActions';
import { DutyRecords } from './duty/DutyRecords';
import { readPagerBurdenConfig } from './readPagerBurdenConfig';
import { createRouter } from './router';
import { SourceRegistry } from './sources/SourceRegistry';
import { createPagerBurden } from './wiring/createPagerBurden';
import { createReviews } from './wiring/createReviews';
import { startPagerBurden } from './wiring/startPagerBurden';
import { startReviews } from './wiring/startReviews';

/**
 * What being on call costs, and whether it gets better.
 *
 * @public
 */
export const pagerBurdenPlugin = createBackendPlugin({
  pluginId: 'pager-burden',
  register(env) {
    const registry = new SourceRegistry();
    const records = new DutyRecords();
    env.registerExtensionPoint({
      extensionPoint: pagerBurdenSourcesExtensionPoint,
      factory: () => ({
        // What these throw fails the start of the module that calls them.
        addPageSource(source: PageSource) {
          registry.add(source);
        },
        setDutyRecord(record: DutyRecord, { isSample = false } = {}) {
          records.set(record, isSample);
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
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const config = readPagerBurdenConfig(deps.rootConfig);
        const database = await openDatabase({
          database: deps.database,
          migrationsDirectory: resolvePackagePath(
            '@operability/plugin-pager-burden-backend',
            'migrations',
          ),
        });
        const clock = await DatabaseClock.create({ database });
        // Before anything asks for its rules.
        registerResources(deps.permissionsRegistry);
        const burden = createPagerBurden({
          ...deps,
          database,
          clock,
          config,
          registry,
          records,
        });
        const reviews = createReviews({
          ...deps,
          ...config,
          database,
          clock,
          groups: burden.groups,
          stores: burden.stores,
          burdens: burden.services.own,
          onChange: () => burden.signals.pagesChanged(),
        });
        deps.httpRouter.use(
          createRouter({
            httpAuth: deps.httpAuth,
            discovery: deps.discovery,
            idempotency: DatabaseIdempotencyStore.create({ database, clock }),
            services: { ...burden.services, ...reviews.services },
          }),
        );
        registerActions(deps.actionsRegistry, burden.services);
        await startPagerBurden({ ...deps, burden, registry, clock });
        await startReviews({ ...deps, reviews, clock });
      },
    });
  },
});
