/**
 * The backend of pager burden: what being on call costs, and whether it gets
 * better.
 *
 * @packageDocumentation
 */
export { pagerBurdenPlugin as default } from './plugin';
