import { fetchApiRef } from '@backstage/core-plugin-api';
import {
  ApiBlueprint,
  AppRootElementBlueprint,
  createFrontendPlugin,
  PageBlueprint,
  PluginWrapperBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { OperabilityQueryProvider } from '@operability/ui-kit';
import { RiAlarmWarningLine } from '@remixicon/react';
import { lazy, Suspense } from 'react';
import * as z from 'zod';
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

const api = ApiBlueprint.make({
  params: define =>
    define({
      api: oncallApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => createOncallApi(fetchApi),
    }),
});

const queryWrapper = PluginWrapperBlueprint.make({
  name: 'query',
  params: define =>
    define({ loader: async () => ({ component: OperabilityQueryProvider }) }),
});

const page = PageBlueprint.make({
  params: { path: '/oncall', title: 'On-call', routeRef: rootRouteRef },
});

const nowPage = SubPageBlueprint.make({
  name: 'now',
  params: {
    path: 'now',
    title: 'Now',
    loader: async () => {
      const { NowPage } = await import('./components/NowPage');
      return <NowPage />;
    },
  },
});

const alertsPage = SubPageBlueprint.make({
  name: 'alerts',
  params: {
    path: 'alerts',
    title: 'Alerts',
    loader: async () => {
      const { AlertRoutes } = await import('./components/AlertRoutes');
      return <AlertRoutes />;
    },
  },
});

const schedulesPage = SubPageBlueprint.make({
  name: 'schedules',
  params: {
    path: 'schedules',
    title: 'Schedules',
    loader: async () => {
      const { ScheduleRoutes } = await import('./components/ScheduleRoutes');
      return <ScheduleRoutes />;
    },
  },
});

const policiesPage = SubPageBlueprint.make({
  name: 'policies',
  params: {
    path: 'policies',
    title: 'Policies',
    loader: async () => {
      const { PolicyRoutes } = await import('./components/PolicyRoutes');
      return <PolicyRoutes />;
    },
  },
});

const coveragePage = SubPageBlueprint.make({
  name: 'coverage',
  params: {
    path: 'coverage',
    title: 'Coverage',
    loader: async () => {
      const { CoveragePage } = await import('./components/CoveragePage');
      return <CoveragePage />;
    },
  },
});

const settingsPage = SubPageBlueprint.make({
  name: 'settings',
  params: {
    path: 'settings',
    title: 'My settings',
    loader: async () => {
      const { SettingsPage } = await import('./components/SettingsPage');
      return <SettingsPage />;
    },
  },
});

/** The kinds of entity that somebody answers for. */
const kindsSchema = {
  kinds: z
    .array(z.string())
    .default(['component', 'system', 'resource', 'api', 'group']),
};

const entityCard = EntityCardBlueprint.makeWithOverrides({
  name: 'on-call',
  configSchema: kindsSchema,
  factory: (originalFactory, { config }) =>
    originalFactory({
      type: 'info',
      filter: { kind: { $in: config.kinds } },
      loader: async () => {
        const { EntityOnCallCard } = await import('./components/OnCallCard');
        return <EntityOnCallCard />;
      },
    }),
});

const entityContent = EntityContentBlueprint.makeWithOverrides({
  name: 'on-call',
  configSchema: kindsSchema,
  factory: (originalFactory, { config }) =>
    originalFactory({
      path: 'on-call',
      title: 'On-call',
      group: 'operation',
      icon: <RiAlarmWarningLine />,
      filter: { kind: { $in: config.kinds } },
      loader: async () => {
        const { EntityOnCallContent } = await import('./components/OnCallTab');
        return <EntityOnCallContent />;
      },
    }),
});

const LazyBanner = lazy(() =>
  import('./components/EngineBanner').then(({ EngineBanner }) => ({
    default: EngineBanner,
  })),
);

// It stands outside of the sign-in gate; the provider renders nothing until it
// is known who reads, so that nobody is asked before.
const banner = AppRootElementBlueprint.make({
  name: 'engine-banner',
  params: {
    element: (
      <Suspense fallback={null}>
        <OperabilityQueryProvider>
          <LazyBanner />
        </OperabilityQueryProvider>
      </Suspense>
    ),
  },
});

/**
 * The on-call plugin, for the new frontend system.
 *
 * @public
 */
export const oncallPlugin = createFrontendPlugin({
  pluginId: 'oncall',
  title: 'On-call',
  icon: <RiAlarmWarningLine />,
  info: { packageJson: () => import('../package.json') },
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
  extensions: [
    api,
    queryWrapper,
    page,
    nowPage,
    alertsPage,
    schedulesPage,
    policiesPage,
    coveragePage,
    settingsPage,
    entityCard,
    entityContent,
    banner,
  ],
});
