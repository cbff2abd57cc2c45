/**
 * The lifecycle pages and cards for the old frontend system.
 *
 * @packageDocumentation
 */
export {
  EntityLifecycleCard,
  EntityLifecycleContent,
  LifecyclePage,
  lifecyclePlugin,
} from './legacyPlugin';
export { lifecycleApiRef, type LifecycleApi } from './api';
