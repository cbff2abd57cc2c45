/**
 * Schedules, policies, alerts, and the engine that pages.
 *
 * @packageDocumentation
 */
export { oncallPlugin as default } from './plugin';
