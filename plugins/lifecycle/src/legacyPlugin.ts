import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createLifecycleApi, lifecycleApiRef } from './api';
import { alertsRouteRef, rootRouteRef } from './routes';

/** The lifecycle plugin, for the old frontend system. @public */
export const lifecyclePlugin = createPlugin({
  id: 'lifecycle',
  routes: { root: rootRouteRef },
  externalRoutes: { alerts: alertsRouteRef },
  apis: [
    createApiFactory({
      api: lifecycleApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => createLifecycleApi(fetchApi),
    }),
  ],
});

/** The page with the lifecycle board. @public */
export const LifecyclePage = lifecyclePlugin.provide(
  createRoutableExtension({
    name: 'LifecyclePage',
    mountPoint: rootRouteRef,
    component: () =>
      import('./components/LegacyPages').then(
        pages => pages.LegacyLifecyclePage,
      ),
  }),
);

/** The card of an entity that says where it is in its life. @public */
export const EntityLifecycleCard = lifecyclePlugin.provide(
  createComponentExtension({
    name: 'EntityLifecycleCard',
    component: {
      lazy: () =>
        import('./components/LegacyPages').then(
          pages => pages.LegacyEntityLifecycleCard,
        ),
    },
  }),
);

/** The tab of an entity with gate, sunset plan and history. @public */
export const EntityLifecycleContent = lifecyclePlugin.provide(
  createComponentExtension({
    name: 'EntityLifecycleContent',
    component: {
      lazy: () =>
        import('./components/LegacyPages').then(
          pages => pages.LegacyEntityLifecycleContent,
        ),
    },
  }),
);
