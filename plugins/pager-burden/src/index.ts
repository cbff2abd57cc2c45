/**
 * What being on call costs, week by week, for the new frontend system. The old
 * one finds it in `./legacy`.
 *
 * @packageDocumentation
 */
export { pagerBurdenPlugin as default } from './plugin';
export { pagerBurdenApiRef, type PagerBurdenApi } from './api';
export type { Exporter } from './exporter';
export type { ImportFile, Importer } from './importer';
export {
  budgetsRouteRef,
  importsRouteRef,
  mineRouteRef,
  pagesRouteRef,
  personRouteRef,
  programmeRouteRef,
  reviewRouteRef,
  rootRouteRef,
  teamRouteRef,
  weeksRouteRef,
} from './routes';
