/**
 * Answers from on call whether a human is alerted when a service is down.
 *
 * @packageDocumentation
 */
export { readinessModuleOncall as default } from './module';
