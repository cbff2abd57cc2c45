/**
 * Service, extension points and permission rules of on call, for other
 * backends, for channels, and for modules of its own.
 *
 * @packageDocumentation
 */
export * from './advice';
export * from './channel';
export * from './oncallRules';
export * from './service';
