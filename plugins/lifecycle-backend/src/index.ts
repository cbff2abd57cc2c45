/**
 * The backend of the lifecycle board.
 *
 * @packageDocumentation
 */
export { lifecyclePlugin as default } from './plugin';
