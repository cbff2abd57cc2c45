import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import readinessPlugin, { readinessApiRef } from '../src';
import { catalogEntities } from './catalogEntities';
import { fakeReadiness } from './fakeReadiness';

// The readiness plugin without a backend: `yarn start` in this folder, then
// /readiness/matrix, or /catalog for the page of logplex.
const api = fakeReadiness('user:default/ion-fox');

const fakeBackend = createFrontendModule({
  pluginId: 'readiness',
  extensions: [
    ApiBlueprint.make({
      params: define =>
        define({ api: readinessApiRef, deps: {}, factory: () => api }),
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
  features: [catalogPlugin, fakeCatalog, readinessPlugin, fakeBackend],
});
