/**
 * The backend of readiness: checklists that check themselves.
 *
 * @packageDocumentation
 */
export { readinessPlugin as default } from './plugin';
