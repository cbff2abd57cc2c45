/**
 * The on-call pages and cards for the old frontend system.
 *
 * @packageDocumentation
 */
export {
  EntityOnCallCard,
  EntityOnCallContent,
  OncallEngineBanner,
  OncallPage,
  oncallPlugin,
} from './legacyPlugin';
export { oncallApiRef, type OncallApi } from './api';
