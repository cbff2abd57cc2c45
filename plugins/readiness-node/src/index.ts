/**
 * Service, extension point and permission rules of readiness, for other
 * backends, for providers, and for modules of its own.
 *
 * @packageDocumentation
 */
export * from './provider';
export * from './readinessRules';
export * from './service';
