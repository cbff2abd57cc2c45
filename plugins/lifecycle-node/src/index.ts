/**
 * Service, extension point and permission rules of lifecycle, for other
 * backends and for modules of its own.
 *
 * @packageDocumentation
 */
export * from './checklists';
export * from './placementRules';
export * from './service';
