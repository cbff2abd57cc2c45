/**
 * Checklists of readiness, as conditions of the gates of lifecycle.
 *
 * @packageDocumentation
 */
export { lifecycleModuleReadiness as default } from './module';
