import { createRouteRef, createSubRouteRef } from '@backstage/core-plugin-api';

/** The page of the plugin. @public */
export const rootRouteRef = createRouteRef({ id: 'readiness' });

/**
 * The matrix. Link to this instead of the root, whose redirect drops the query.
 *
 * @public
 */
export const matrixRouteRef = createSubRouteRef({
  id: 'readiness/matrix',
  parent: rootRouteRef,
  path: '/matrix',
});

/** The results over all entities, with their filters in the query. @public */
export const resultsRouteRef = createSubRouteRef({
  id: 'readiness/results',
  parent: rootRouteRef,
  path: '/results',
});

/** The waivers, those that wait for a decision first. @public */
export const waiversRouteRef = createSubRouteRef({
  id: 'readiness/waivers',
  parent: rootRouteRef,
  path: '/waivers',
});

/** The campaigns. @public */
export const campaignsRouteRef = createSubRouteRef({
  id: 'readiness/campaigns',
  parent: rootRouteRef,
  path: '/campaigns',
});

/** The credential roll, with the query `entityRef`. @public */
export const credentialsRouteRef = createSubRouteRef({
  id: 'readiness/credentials',
  parent: rootRouteRef,
  path: '/credentials',
});
