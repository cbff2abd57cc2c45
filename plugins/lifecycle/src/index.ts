/**
 * The lifecycle board, and the lifecycle card and tab of an entity, for the
 * new frontend system. The old one finds them in `./legacy`.
 *
 * @packageDocumentation
 */
export { lifecyclePlugin as default } from './plugin';
export { lifecycleApiRef, type LifecycleApi } from './api';
export { boardRouteRef, rootRouteRef } from './routes';
