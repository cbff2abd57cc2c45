import { fetchApiRef } from '@backstage/core-plugin-api';
import {
  ApiBlueprint,
  createFrontendPlugin,
  PageBlueprint,
  PluginWrapperBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { OperabilityQueryProvider } from '@operability/ui-kit';
import { RiRouteLine } from '@remixicon/react';
import { createLifecycleApi, lifecycleApiRef } from './api';
import { boardRouteRef, rootRouteRef } from './routes';

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
  extensions: [api, queryWrapper, page, boardPage],
});
