import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createPagerBurdenApi, pagerBurdenApiRef } from './api';
import { onCallRouteRef, rootRouteRef } from './routes';

/** The pager burden plugin, for the old frontend system. @public */
export const pagerBurdenPlugin = createPlugin({
  id: 'pager-burden',
  routes: { root: rootRouteRef },
  externalRoutes: { onCall: onCallRouteRef },
  apis: [
    createApiFactory({
      api: pagerBurdenApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => createPagerBurdenApi(fetchApi),
    }),
  ],
});

/** The page with the weekly chart and its sub pages. @public */
export const PagerBurdenPage = pagerBurdenPlugin.provide(
  createRoutableExtension({
    name: 'PagerBurdenPage',
    mountPoint: rootRouteRef,
    component: () =>
      import('./components/LegacyPages').then(
        pages => pages.LegacyPagerBurdenPage,
      ),
  }),
);

/** The card of an entity with its pages and its noisiest alert. @public */
export const EntityBurdenCard = pagerBurdenPlugin.provide(
  createComponentExtension({
    name: 'EntityBurdenCard',
    component: {
      lazy: () =>
        import('./components/LegacyPages').then(
          pages => pages.LegacyEntityBurdenCard,
        ),
    },
  }),
);

/** The card of a team with its last week and those before. @public */
export const GroupBurdenCard = pagerBurdenPlugin.provide(
  createComponentExtension({
    name: 'GroupBurdenCard',
    component: {
      lazy: () =>
        import('./components/LegacyPages').then(
          pages => pages.LegacyGroupBurdenCard,
        ),
    },
  }),
);
