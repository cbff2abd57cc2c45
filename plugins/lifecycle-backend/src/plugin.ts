import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  Audit,
  DatabaseIdempotencyStore,
  openDatabase,
  systemClock,
  VisibleEntities,
} from '@operability/backend-kit';
import { lifecyclePermissions } from '@operability/plugin-lifecycle-common';
import {
  lifecycleChecklistExtensionPoint,
  LifecycleChecklistProvider,
  lifecycleOpenAlertsExtensionPoint,
  LifecycleOpenAlertsProvider,
  lifecyclePlacementResourceRef,
  lifecyclePlacementRules,
  lifecycleScoresExtensionPoint,
  LifecycleScoresProvider,
} from '@operability/plugin-lifecycle-node';
import { createRouter } from './router';
import { Announcer } from './service/Announcer';
import { BoardService } from './service/BoardService';
import { CardMarks } from './service/CardMarks';
import { CardReader } from './service/CardReader';
import { CardService } from './service/CardService';
import { ChecklistProviders } from './service/ChecklistProviders';
import { Checklists } from './service/Checklists';
import { Consumers } from './service/Consumers';
import { GateService } from './service/GateService';
import { MoveService } from './service/MoveService';
import { PlacementAccess } from './service/PlacementAccess';
import { PlacementFinder } from './service/PlacementFinder';
import { SetOnce } from './service/SetOnce';
import { SunsetPlanService } from './service/SunsetPlanService';
import { DatabaseLifecycleStore } from './store/DatabaseLifecycleStore';
import { CatalogSync } from './sync/CatalogSync';
import { startSync } from './sync/startSync';

/**
 * Stages, placements, moves and gates: the backend of the lifecycle board.
 *
 * @public
 */
export const lifecyclePlugin = createBackendPlugin({
  pluginId: 'lifecycle',
  register(env) {
    const providers = new ChecklistProviders();
    env.registerExtensionPoint({
      extensionPoint: lifecycleChecklistExtensionPoint,
      factory: () => ({
        // What it throws fails the start of the module that calls it.
        addProvider(provider: LifecycleChecklistProvider) {
          providers.add(provider);
        },
      }),
    });
    const openAlerts = new SetOnce<LifecycleOpenAlertsProvider>('Open alerts');
    env.registerExtensionPoint({
      extensionPoint: lifecycleOpenAlertsExtensionPoint,
      factory: () => ({ setProvider: one => openAlerts.set(one) }),
    });
    const scores = new SetOnce<LifecycleScoresProvider>('Scores');
    env.registerExtensionPoint({
      extensionPoint: lifecycleScoresExtensionPoint,
      factory: () => ({ setProvider: one => scores.set(one) }),
    });
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { config, catalog, auth, logger, permissionsRegistry } = deps;
        const clock = systemClock;
        const kinds = config.getOptionalStringArray('lifecycle.kinds') ?? [
          'Component',
        ];
        const database = await openDatabase({
          database: deps.database,
          migrationsDirectory: resolvePackagePath(
            '@operability/plugin-lifecycle-backend',
            'migrations',
          ),
        });
        const store = DatabaseLifecycleStore.create({ database });

        permissionsRegistry.addResourceType({
          resourceRef: lifecyclePlacementResourceRef,
          permissions: lifecyclePermissions,
          rules: Object.values(lifecyclePlacementRules),
          getResources: ids => store.getPlacements(ids),
        });
        const access = PlacementAccess.create({
          permissions: deps.permissions,
          permissionsRegistry,
          userInfo: deps.userInfo,
          visibleEntities: VisibleEntities.create({
            catalog,
            permissions: deps.permissions,
            clock,
          }),
        });

        const { notifications, signals } = deps;
        const announcer = Announcer.create({ notifications, signals, logger });
        const audit = Audit.create({ auditor: deps.auditor });
        const finder = PlacementFinder.create({ store, catalog, clock, kinds });
        const gates = GateService.create({
          store,
          access,
          finder,
          consumers: Consumers.create({ store, catalog, auth, logger }),
          checklists: Checklists.create({ providers, logger }),
        });
        const marks = CardMarks.create({
          openAlerts: openAlerts.value,
          scores: scores.value,
          logger,
        });
        const writing = { store, access, finder, audit, announcer, clock };

        deps.httpRouter.use(
          createRouter({
            httpAuth: deps.httpAuth,
            discovery: deps.discovery,
            idempotency: DatabaseIdempotencyStore.create({ database, clock }),
            board: BoardService.create({ store, access, marks, clock }),
            reader: CardReader.create({ store, access, finder, marks }),
            cards: CardService.create(writing),
            gates,
            moves: MoveService.create({ ...writing, gates }),
            plans: SunsetPlanService.create(writing),
          }),
        );

        await startSync({
          sync: CatalogSync.create({
            store,
            catalog,
            auth,
            logger,
            clock,
            kinds,
            onChange: () => announcer.boardChanged(),
          }),
          scheduler: deps.scheduler,
          lifecycle: deps.lifecycle,
          clock,
        });
      },
    });
  },
});
