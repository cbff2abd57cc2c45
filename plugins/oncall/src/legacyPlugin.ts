import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createOncallApi, oncallApiRef } from './api';
import {
  alertRouteRef,
  alertsRouteRef,
  nowRouteRef,
  policiesRouteRef,
  policyRouteRef,
  rootRouteRef,
  scheduleRouteRef,
  schedulesRouteRef,
} from './routes';

/** The on-call plugin, for the old frontend system. @public */
export const oncallPlugin = createPlugin({
  id: 'oncall',
  routes: {
    root: rootRouteRef,
    now: nowRouteRef,
    alerts: alertsRouteRef,
    alert: alertRouteRef,
    schedules: schedulesRouteRef,
    schedule: scheduleRouteRef,
    policies: policiesRouteRef,
    policy: policyRouteRef,
  },
  apis: [
    createApiFactory({
      api: oncallApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => createOncallApi(fetchApi),
    }),
  ],
});

/** The pages about on call: now, alerts, schedules, policies and more. @public */
export const OncallPage = oncallPlugin.provide(
  createRoutableExtension({
    name: 'OncallPage',
    mountPoint: rootRouteRef,
    component: () =>
      import('./components/LegacyPages').then(pages => pages.LegacyOncallPage),
  }),
);

/** The card of an entity that says who answers for it. @public */
export const EntityOnCallCard = oncallPlugin.provide(
  createComponentExtension({
    name: 'EntityOnCallCard',
    component: {
      lazy: () =>
        import('./components/LegacyPages').then(
          pages => pages.LegacyEntityOnCallCard,
        ),
    },
  }),
);

/** The tab of an entity with its ladder and its alerts. @public */
export const EntityOnCallContent = oncallPlugin.provide(
  createComponentExtension({
    name: 'EntityOnCallContent',
    component: {
      lazy: () =>
        import('./components/LegacyPages').then(
          pages => pages.LegacyEntityOnCallContent,
        ),
    },
  }),
);

/** The banner for the root of the app, for when pages do not go out. @public */
export const OncallEngineBanner = oncallPlugin.provide(
  createComponentExtension({
    name: 'OncallEngineBanner',
    component: {
      lazy: () =>
        import('./components/LegacyPages').then(
          pages => pages.LegacyEngineBanner,
        ),
    },
  }),
);
