/**
 * Brings the pages of on call into pager burden, and tells it who works when,
 * who held what, and whether the pager was proven.
 *
 * @packageDocumentation
 */
export { pagerBurdenModuleOncall as default } from './module';
