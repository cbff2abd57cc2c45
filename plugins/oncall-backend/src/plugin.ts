import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  AddressGuard,
  DatabaseClock,
  DatabaseIdempotencyStore,
  openDatabase,
  sharedSecret,
} from '@operability/backend-kit';
import {
  AdviceSource,
  NotificationChannel,
  oncallAdviceExtensionPoint,
  oncallChannelExtensionPoint,
} from '@operability/plugin-oncall-node';
import { ChannelRegistry } from './channels/ChannelRegistry';
import { canaryReceiver } from './channels/canaryReceiver';
import { notificationsChannel } from './channels/notificationsChannel';
import { webhookChannel } from './channels/webhookChannel';
import { readOncallConfig } from './readOncallConfig';
import { createRouter } from './router';
import { createOncall } from './wiring/createOncall';
import { createStores } from './wiring/createStores';
import { registerResources } from './wiring/registerResources';
import { startOncall } from './wiring/startOncall';

/**
 * Who answers, who is next, and what happens if nobody does.
 *
 * @public
 */
export const oncallPlugin = createBackendPlugin({
  pluginId: 'oncall',
  register(env) {
    const channels = new ChannelRegistry();
    const adviceSources: AdviceSource[] = [];
    env.registerExtensionPoint({
      extensionPoint: oncallChannelExtensionPoint,
      factory: () => ({
        // What it throws fails the start of the module that calls it.
        addChannel(channel: NotificationChannel) {
          channels.add(channel);
        },
      }),
    });
    env.registerExtensionPoint({
      extensionPoint: oncallAdviceExtensionPoint,
      factory: () => ({
        addSource(source: AdviceSource) {
          adviceSources.push(source);
        },
      }),
    });
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootConfig: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { discovery, httpRouter, logger, notifications } = deps;
        const config = readOncallConfig(deps.rootConfig);
        const database = await openDatabase({
          database: deps.database,
          migrationsDirectory: resolvePackagePath(
            '@operability/plugin-oncall-backend',
            'migrations',
          ),
        });
        const clock = await DatabaseClock.create({ database });
        const secret = await sharedSecret(database, 'canary');

        channels.add(notificationsChannel({ notifications }));
        channels.add(
          webhookChannel({
            guard: AddressGuard.create({ allow: config.webhookAllow }),
            clock,
            appBaseUrl: deps.rootConfig.getString('app.baseUrl'),
            canary: {
              url: async () => `${await discovery.getBaseUrl('oncall')}/canary`,
              secret,
            },
          }),
        );
        // Before anything asks for its rules.
        registerResources(deps.permissionsRegistry, createStores(database));
        const oncall = createOncall({
          ...deps,
          database,
          clock,
          config,
          channels,
          adviceSources,
        });

        httpRouter.addAuthPolicy({ path: '/canary', allow: 'unauthenticated' });
        httpRouter.use(canaryReceiver({ secret, clock }));
        httpRouter.use(
          createRouter({
            httpAuth: deps.httpAuth,
            discovery,
            idempotency: DatabaseIdempotencyStore.create({ database, clock }),
            services: oncall.services,
          }),
        );
        if (!config.lastResort) {
          logger.warn(
            'No last resort is configured (oncall.lastResort): an alert that nobody answers ends in silence',
          );
        }
        await startOncall({
          oncall,
          clock,
          metrics: oncall.metrics,
          scheduler: deps.scheduler,
          lifecycle: deps.lifecycle,
          logger,
        });
      },
    });
  },
});
