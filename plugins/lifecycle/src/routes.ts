import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

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

/**
 * Where alerts are listed, with the query `entityRef`: that of on call, where
 * it is installed and nothing else is bound.
 *
 * @internal
 */
export const alertsRouteRef = createExternalRouteRef({
  id: 'lifecycle/alerts',
  optional: true,
  defaultTarget: 'oncall.alerts',
});
