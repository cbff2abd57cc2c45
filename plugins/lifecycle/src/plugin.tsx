import { fetchApiRef } from '@backstage/core-plugin-api';
import {
  ApiBlueprint,
  createFrontendPlugin,
  PageBlueprint,
  PluginWrapperBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  CatalogFilterBlueprint,
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { lifecycleStageKind } from '@operability/plugin-lifecycle-common';
import { OperabilityQueryProvider } from '@operability/ui-kit';
import { RiRouteLine } from '@remixicon/react';
import * as z from 'zod';
import { createLifecycleApi, lifecycleApiRef } from './api';
import { alertsRouteRef, boardRouteRef, rootRouteRef } from './routes';

const api = ApiBlueprint.make({
  params: define =>
    define({
      api: lifecycleApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => createLifecycleApi(fetchApi),
    }),
});

const queryWrapper = PluginWrapperBlueprint.make({
  name: 'query',
  params: define =>
    define({ loader: async () => ({ component: OperabilityQueryProvider }) }),
});

const page = PageBlueprint.make({
  params: { path: '/lifecycle', title: 'Lifecycle', routeRef: rootRouteRef },
});

const boardPage = SubPageBlueprint.make({
  name: 'board',
  params: {
    path: 'board',
    title: 'Board',
    loader: async () => {
      const { BoardPage } = await import('./components/BoardPage');
      return <BoardPage />;
    },
  },
});

/** The kinds of entity that have a lifecycle: those on the board. */
const kindsSchema = { kinds: z.array(z.string()).default(['component']) };

const entityCard = EntityCardBlueprint.makeWithOverrides({
  name: 'lifecycle',
  configSchema: kindsSchema,
  factory: (originalFactory, { config }) =>
    originalFactory({
      type: 'info',
      filter: { kind: { $in: config.kinds } },
      loader: async () => {
        const { EntityLifecycleCard } = await import(
          './components/LifecycleCard'
        );
        return <EntityLifecycleCard />;
      },
    }),
});

const entityContent = EntityContentBlueprint.makeWithOverrides({
  name: 'lifecycle',
  configSchema: kindsSchema,
  factory: (originalFactory, { config }) =>
    originalFactory({
      path: 'lifecycle',
      title: 'Lifecycle',
      group: 'operation',
      icon: <RiRouteLine />,
      filter: { kind: { $in: config.kinds } },
      loader: async () => {
        const { EntityLifecycleContent } = await import(
          './components/LifecycleTab'
        );
        return <EntityLifecycleContent />;
      },
    }),
});

const stageFilter = { kind: lifecycleStageKind.toLocaleLowerCase('en-US') };

const stageEntryCard = EntityCardBlueprint.make({
  name: 'stage-entry',
  params: {
    type: 'info',
    filter: stageFilter,
    loader: async () => {
      const { EntityStageEntryCard } = await import('./components/StageEntry');
      return <EntityStageEntryCard />;
    },
  },
});

const stageContentsCard = EntityCardBlueprint.make({
  name: 'stage-contents',
  params: {
    type: 'content',
    filter: stageFilter,
    loader: async () => {
      const { EntityStageContentsCard } = await import(
        './components/StageContents'
      );
      return <EntityStageContentsCard />;
    },
  },
});

const catalogFilter = CatalogFilterBlueprint.make({
  name: 'stage',
  params: {
    loader: async () => {
      const { StageFilter } = await import('./components/StageFilter');
      return <StageFilter />;
    },
  },
});

/**
 * The lifecycle plugin, for the new frontend system.
 *
 * @public
 */
export const lifecyclePlugin = createFrontendPlugin({
  pluginId: 'lifecycle',
  title: 'Lifecycle',
  icon: <RiRouteLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef, board: boardRouteRef },
  externalRoutes: { alerts: alertsRouteRef },
  extensions: [
    api,
    queryWrapper,
    page,
    boardPage,
    entityCard,
    entityContent,
    stageEntryCard,
    stageContentsCard,
    catalogFilter,
  ],
});
