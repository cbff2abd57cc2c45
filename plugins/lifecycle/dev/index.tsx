import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { builtInStages } from '@operability/plugin-lifecycle-common';
import lifecyclePlugin, { lifecycleApiRef } from '../src';
import { boardCards } from '../src/__testUtils__/boardCards';
import { FakeLifecycleServer } from '../src/__testUtils__/FakeLifecycleServer';
import { catalogOf } from './catalogOf';

// The lifecycle plugin without a backend: `yarn start` in this folder, then
// /lifecycle/board, or /catalog for the pages of entities. The query
// `?cards=10000` makes the board as large as one likes.
const search = new URLSearchParams(window.location.search);
const cards = boardCards(Number(search.get('cards') ?? 102));
const stages = builtInStages.map(stage =>
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
);
const server = FakeLifecycleServer.create({
  cards,
  stages,
  canOverride: true,
  delay: 80,
});

const fakeBackend = createFrontendModule({
  pluginId: 'lifecycle',
  extensions: [
    ApiBlueprint.make({
      params: define =>
        define({ api: lifecycleApiRef, deps: {}, factory: () => server.api }),
    }),
  ],
});

const fakeCatalog = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    ApiBlueprint.make({
      params: define =>
        define({
          api: catalogApiRef,
          deps: {},
          factory: () =>
            new InMemoryCatalogClient({ entities: catalogOf(cards, stages) }),
        }),
    }),
  ],
});

createDevApp({
  features: [catalogPlugin, fakeCatalog, lifecyclePlugin, fakeBackend],
});
