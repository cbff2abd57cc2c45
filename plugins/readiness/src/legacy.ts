/**
 * The readiness pages and cards for the old frontend system.
 *
 * @packageDocumentation
 */
export {
  EntityReadinessCard,
  EntityReadinessContent,
  ReadinessPage,
  readinessPlugin,
} from './legacyPlugin';
export { readinessApiRef, type ReadinessApi } from './api';
