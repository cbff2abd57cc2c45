import { fetchApiRef } from '@backstage/core-plugin-api';
import {
  ApiBlueprint,
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
import { RiCheckboxMultipleLine } from '@remixicon/react';
import * as z from 'zod';
import { createReadinessApi, readinessApiRef } from './api';
import {
  campaignsRouteRef,
  credentialsRouteRef,
  matrixRouteRef,
  resultsRouteRef,
  rootRouteRef,
  waiversRouteRef,
} from './routes';

const api = ApiBlueprint.make({
  params: define =>
    define({
      api: readinessApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => createReadinessApi(fetchApi),
    }),
});

const queryWrapper = PluginWrapperBlueprint.make({
  name: 'query',
  params: define =>
    define({ loader: async () => ({ component: OperabilityQueryProvider }) }),
});

const page = PageBlueprint.make({
  params: { path: '/readiness', title: 'Readiness', routeRef: rootRouteRef },
});

const matrixPage = SubPageBlueprint.make({
  name: 'matrix',
  params: {
    path: 'matrix',
    title: 'Matrix',
    loader: async () => {
      const { MatrixPage } = await import('./components/MatrixPage');
      return <MatrixPage />;
    },
  },
});

const resultsPage = SubPageBlueprint.make({
  name: 'results',
  params: {
    path: 'results',
    title: 'Results',
    loader: async () => {
      const { ResultsPage } = await import('./components/ResultsPage');
      return <ResultsPage />;
    },
  },
});

const waiversPage = SubPageBlueprint.make({
  name: 'waivers',
  params: {
    path: 'waivers',
    title: 'Waivers',
    loader: async () => {
      const { WaiversPage } = await import('./components/WaiversPage');
      return <WaiversPage />;
    },
  },
});

const campaignsPage = SubPageBlueprint.make({
  name: 'campaigns',
  params: {
    path: 'campaigns',
    title: 'Campaigns',
    loader: async () => {
      const { CampaignsPage } = await import('./components/CampaignsPage');
      return <CampaignsPage />;
    },
  },
});

const credentialsPage = SubPageBlueprint.make({
  name: 'credentials',
  params: {
    path: 'credentials',
    title: 'Credential roll',
    loader: async () => {
      const { CredentialsPage } = await import('./components/CredentialsPage');
      return <CredentialsPage />;
    },
  },
});

/** The kinds of entity that are looked at: those of `readiness.kinds`. */
const kindsSchema = { kinds: z.array(z.string()).default(['component']) };

const entityCard = EntityCardBlueprint.makeWithOverrides({
  name: 'readiness',
  configSchema: kindsSchema,
  factory: (originalFactory, { config }) =>
    originalFactory({
      type: 'content',
      filter: { kind: { $in: config.kinds } },
      loader: async () => {
        const { EntityReadinessCard } = await import(
          './components/ReadinessCard'
        );
        return <EntityReadinessCard />;
      },
    }),
});

const entityContent = EntityContentBlueprint.makeWithOverrides({
  name: 'readiness',
  configSchema: kindsSchema,
  factory: (originalFactory, { config }) =>
    originalFactory({
      path: 'readiness',
      title: 'Readiness',
      group: 'operation',
      icon: <RiCheckboxMultipleLine />,
      filter: { kind: { $in: config.kinds } },
      loader: async () => {
        const { EntityReadinessContent } = await import(
          './components/ReadinessTab'
        );
        return <EntityReadinessContent />;
      },
    }),
});

/**
 * The readiness plugin, for the new frontend system.
 *
 * @public
 */
export const readinessPlugin = createFrontendPlugin({
  pluginId: 'readiness',
  title: 'Readiness',
  icon: <RiCheckboxMultipleLine />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    matrix: matrixRouteRef,
    results: resultsRouteRef,
    waivers: waiversRouteRef,
    campaigns: campaignsRouteRef,
    credentials: credentialsRouteRef,
  },
  extensions: [
    api,
    queryWrapper,
    page,
    matrixPage,
    resultsPage,
    waiversPage,
    campaignsPage,
    credentialsPage,
    entityCard,
    entityContent,
  ],
});
