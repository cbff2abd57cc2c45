/**
 * Service, extension points and permission rules of lifecycle, for other
 * backends and for modules of its own.
 *
 * @packageDocumentation
 */
export * from './checklists';
export * from './openAlerts';
export * from './placementRules';
export * from './scores';
export * from './service';
