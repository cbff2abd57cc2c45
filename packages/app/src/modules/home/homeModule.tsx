import { createFrontendModule } from '@backstage/frontend-plugin-api';
import {
  HomePageLayoutBlueprint,
  HomePageWidgetBlueprint,
} from '@backstage/plugin-home-react/alpha';

const layout = HomePageLayoutBlueprint.make({
  params: {
    loader: async () => (await import('./HomeLayout')).HomeLayout,
  },
});

const gettingAround = HomePageWidgetBlueprint.make({
  name: 'getting-around',
  params: {
    name: 'GettingAround',
    title: 'Getting Around',
    description: 'What the portal has, and where it is',
    components: async () => ({
      Content: (await import('./GettingAround')).GettingAround,
    }),
  },
});

export const homeModule = createFrontendModule({
  pluginId: 'home',
  extensions: [layout, gettingAround],
});
