import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createReadinessApi, readinessApiRef } from './api';
import { rootRouteRef } from './routes';

/** The readiness plugin, for the old frontend system. @public */
export const readinessPlugin = createPlugin({
  id: 'readiness',
  routes: { root: rootRouteRef },
  apis: [
    createApiFactory({
      api: readinessApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => createReadinessApi(fetchApi),
    }),
  ],
});

/** The page with the matrix and its sub pages. @public */
export const ReadinessPage = readinessPlugin.provide(
  createRoutableExtension({
    name: 'ReadinessPage',
    mountPoint: rootRouteRef,
    component: () =>
      import('./components/LegacyPages').then(
        pages => pages.LegacyReadinessPage,
      ),
  }),
);

/** The card of an entity with its checklists and what to do next. @public */
export const EntityReadinessCard = readinessPlugin.provide(
  createComponentExtension({
    name: 'EntityReadinessCard',
    component: {
      lazy: () =>
        import('./components/LegacyPages').then(
          pages => pages.LegacyEntityReadinessCard,
        ),
    },
  }),
);

/** The tab of an entity with its checklists line by line. @public */
export const EntityReadinessContent = readinessPlugin.provide(
  createComponentExtension({
    name: 'EntityReadinessContent',
    component: {
      lazy: () =>
        import('./components/LegacyPages').then(
          pages => pages.LegacyEntityReadinessContent,
        ),
    },
  }),
);
