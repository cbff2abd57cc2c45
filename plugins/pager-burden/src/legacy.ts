/**
 * The pages and cards of pager burden for the old frontend system.
 *
 * @packageDocumentation
 */
export {
  EntityBurdenCard,
  GroupBurdenCard,
  PagerBurdenPage,
  pagerBurdenPlugin,
} from './legacyPlugin';
export { pagerBurdenApiRef, type PagerBurdenApi } from './api';
export type { Exporter } from './exporter';
export type { ImportFile, Importer } from './importer';
