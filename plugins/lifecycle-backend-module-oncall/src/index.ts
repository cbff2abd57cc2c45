/**
 * The open alerts of on call, on the cards of the lifecycle board.
 *
 * @packageDocumentation
 */
export { lifecycleModuleOncall as default } from './module';
