import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import pagerBurdenPlugin, { pagerBurdenApiRef } from '../src';
import { catalogEntities } from './catalogEntities';
import { fakePagerBurden } from './fakePagerBurden';

// The pager burden plugin without a backend: `yarn start` in this folder, then
// /pager-burden/weeks, or /catalog for the page of logplex.
const api = fakePagerBurden('user:default/ion-fox');

const fakeBackend = createFrontendModule({
  pluginId: 'pager-burden',
  extensions: [
    ApiBlueprint.make({
      params: define =>
        define({ api: pagerBurdenApiRef, deps: {}, factory: () => api }),
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
  features: [catalogPlugin, fakeCatalog, pagerBurdenPlugin, fakeBackend],
});
