/**
 * The lifecycle board, and the lifecycle card and tab of an entity.
 *
 * @packageDocumentation
 */
export { lifecyclePlugin as default } from './plugin';
export { lifecycleApiRef, type LifecycleApi } from './api';
export { boardRouteRef, rootRouteRef } from './routes';
