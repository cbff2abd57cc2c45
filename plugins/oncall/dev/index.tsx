import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import oncallPlugin, { oncallApiRef } from '../src';
import { catalogEntities } from './catalogEntities';
import { fakeOncall } from './fakeOncall';

// The on-call plugin without a backend: `yarn start` in this folder, then
// /oncall/now, or /catalog for the page of logplex. The query `?stopped` lets
// the engine stand still.
const api = fakeOncall({
  userRef: 'user:default/ion-fox',
  isStopped: new URLSearchParams(window.location.search).has('stopped'),
});

const fakeBackend = createFrontendModule({
  pluginId: 'oncall',
  extensions: [
    ApiBlueprint.make({
      params: define =>
        define({ api: oncallApiRef, deps: {}, factory: () => api }),
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
            new InMemoryCatalogClient({ entities: catalogEntities }),
        }),
    }),
  ],
});

createDevApp({
  features: [catalogPlugin, fakeCatalog, oncallPlugin, fakeBackend],
});
