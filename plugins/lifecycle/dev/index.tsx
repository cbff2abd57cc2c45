import { fetchApiRef } from '@backstage/core-plugin-api';
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { builtInStages } from '@operability/plugin-lifecycle-common';
import lifecyclePlugin, { lifecycleApiRef } from '../src';
import { boardCards } from '../src/__testUtils__/boardCards';
import { FakeLifecycleServer } from '../src/__testUtils__/FakeLifecycleServer';

// The lifecycle plugin without a backend: `yarn start` in this folder, then
// /lifecycle/board. The query `?cards=10000` makes it as large as one likes.
const search = new URLSearchParams(window.location.search);
const server = FakeLifecycleServer.create({
  cards: boardCards(Number(search.get('cards') ?? 102)),
  canOverride: true,
  delay: 80,
  stages: builtInStages.map(stage =>
    stage.name === 'production'
      ? {
          ...stage,
          entry: {
            ...stage.entry,
            confirmations: [
              {
                id: 'launch-mail',
                title: 'A launch mail to engineering@ describes it',
              },
              {
                id: 'operations-docs',
                title: 'Operations docs have executable instructions',
              },
            ],
          },
        }
      : stage,
  ),
});

const fakeBackend = createFrontendModule({
  pluginId: 'lifecycle',
  extensions: [
    ApiBlueprint.make({
      params: define =>
        define({
          api: lifecycleApiRef,
          deps: { fetchApi: fetchApiRef },
          factory: () => server.api,
        }),
    }),
  ],
});

createDevApp({ features: [catalogPlugin, lifecyclePlugin, fakeBackend] });
