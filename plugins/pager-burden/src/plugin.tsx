import { fetchApiRef } from '@backstage/core-plugin-api';
import {
  ApiBlueprint,
  createFrontendPlugin,
  PageBlueprint,
  PluginWrapperBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiPulseLine } from '@remixicon/react';
import * as z from 'zod';
import { createPagerBurdenApi, pagerBurdenApiRef } from './api';
import { BurdenProvider } from './components/BurdenProvider';
import {
  budgetsRouteRef,
  importsRouteRef,
  mineRouteRef,
  onCallRouteRef,
  pagesRouteRef,
  personRouteRef,
  programmeRouteRef,
  reviewRouteRef,
  rootRouteRef,
  teamRouteRef,
  weeksRouteRef,
} from './routes';

const api = ApiBlueprint.make({
  params: define =>
    define({
      api: pagerBurdenApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => createPagerBurdenApi(fetchApi),
    }),
});

const queryWrapper = PluginWrapperBlueprint.make({
  name: 'query',
  params: define =>
    define({ loader: async () => ({ component: BurdenProvider }) }),
});

const page = PageBlueprint.make({
  params: {
    path: '/pager-burden',
    title: 'Pager burden',
    routeRef: rootRouteRef,
  },
});

const weeksPage = SubPageBlueprint.make({
  name: 'weeks',
  params: {
    path: 'weeks',
    title: 'Weeks',
    loader: async () => {
      const { WeeksPage } = await import('./components/WeeksPage');
      return <WeeksPage />;
    },
  },
});

const teamPage = SubPageBlueprint.make({
  name: 'team',
  params: {
    path: 'team',
    title: 'Team',
    loader: async () => {
      const { TeamPage } = await import('./components/TeamPage');
      return <TeamPage />;
    },
  },
});

const pagesPage = SubPageBlueprint.make({
  name: 'pages',
  params: {
    path: 'pages',
    title: 'Pages',
    loader: async () => {
      const { PagesPage } = await import('./components/PagesPage');
      return <PagesPage />;
    },
  },
});

const reviewPage = SubPageBlueprint.make({
  name: 'review',
  params: {
    path: 'review',
    title: 'Weekly review',
    loader: async () => {
      const { ReviewPage } = await import('./components/ReviewPage');
      return <ReviewPage />;
    },
  },
});

const budgetsPage = SubPageBlueprint.make({
  name: 'budgets',
  params: {
    path: 'budgets',
    title: 'Budgets',
    loader: async () => {
      const { BudgetsPage } = await import('./components/BudgetsPage');
      return <BudgetsPage />;
    },
  },
});

const programmePage = SubPageBlueprint.make({
  name: 'programme',
  params: {
    path: 'programme',
    title: 'Programme',
    loader: async () => {
      const { ProgrammePage } = await import('./components/ProgrammePage');
      return <ProgrammePage />;
    },
  },
});

const minePage = SubPageBlueprint.make({
  name: 'mine',
  params: {
    path: 'mine',
    title: 'Mine',
    loader: async () => {
      const { MinePage } = await import('./components/MinePage');
      return <MinePage />;
    },
  },
});

const peoplePage = SubPageBlueprint.make({
  name: 'people',
  params: {
    path: 'people',
    title: 'People',
    loader: async () => {
      const { PeopleRoutes } = await import('./components/PeoplePage');
      return <PeopleRoutes />;
    },
  },
});

const importsPage = SubPageBlueprint.make({
  name: 'imports',
  params: {
    path: 'imports',
    title: 'Imports',
    loader: async () => {
      const { ImportsPage } = await import('./components/ImportsPage');
      return <ImportsPage />;
    },
  },
});

const entityCard = EntityCardBlueprint.makeWithOverrides({
  name: 'entity',
  // The kinds of entity that pages are about.
  configSchema: {
    kinds: z
      .array(z.string())
      .default(['component', 'system', 'resource', 'api']),
  },
  factory: (originalFactory, { config }) =>
    originalFactory({
      type: 'info',
      filter: { kind: { $in: config.kinds } },
      loader: async () => {
        const { EntityBurdenCard } = await import('./components/BurdenCard');
        return <EntityBurdenCard />;
      },
    }),
});

const groupCard = EntityCardBlueprint.make({
  name: 'group',
  params: {
    type: 'info',
    filter: { kind: 'group' },
    loader: async () => {
      const { GroupBurdenCard } = await import('./components/BurdenCard');
      return <GroupBurdenCard />;
    },
  },
});

/**
 * The pager burden plugin, for the new frontend system.
 *
 * @public
 */
export const pagerBurdenPlugin = createFrontendPlugin({
  pluginId: 'pager-burden',
  title: 'Pager burden',
  icon: <RiPulseLine />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    weeks: weeksRouteRef,
    team: teamRouteRef,
    review: reviewRouteRef,
    pages: pagesRouteRef,
    budgets: budgetsRouteRef,
    programme: programmeRouteRef,
    mine: mineRouteRef,
    person: personRouteRef,
    imports: importsRouteRef,
  },
  externalRoutes: { onCall: onCallRouteRef },
  extensions: [
    api,
    queryWrapper,
    page,
    weeksPage,
    teamPage,
    reviewPage,
    pagesPage,
    budgetsPage,
    programmePage,
    minePage,
    peoplePage,
    importsPage,
    entityCard,
    groupCard,
  ],
});
