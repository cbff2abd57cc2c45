/**
 * The `LifecycleStage` kind, and the stage of every entity as label and
 * relation.
 *
 * @packageDocumentation
 */
export { catalogModuleLifecycle as default } from './module';
