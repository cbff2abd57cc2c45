/**
 * The matrix of readiness with its sub pages, and the readiness card and tab of
 * an entity, for the new frontend system. The old one finds them in `./legacy`.
 *
 * @packageDocumentation
 */
export { readinessPlugin as default } from './plugin';
export { readinessApiRef, type ReadinessApi } from './api';
export {
  campaignsRouteRef,
  credentialsRouteRef,
  matrixRouteRef,
  resultsRouteRef,
  rootRouteRef,
  waiversRouteRef,
} from './routes';
