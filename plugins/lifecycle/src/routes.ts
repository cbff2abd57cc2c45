import { createRouteRef, createSubRouteRef } from '@backstage/core-plugin-api';

/** The page of the plugin. @public */
export const rootRouteRef = createRouteRef({ id: 'lifecycle' });

/**
 * The board. Link to this instead of the root, whose redirect drops the query.
 *
 * @public
 */
export const boardRouteRef = createSubRouteRef({
  id: 'lifecycle/board',
  parent: rootRouteRef,
  path: '/board',
});
