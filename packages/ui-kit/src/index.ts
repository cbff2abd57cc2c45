/**
 * What the frontends of Operability share.
 *
 * @packageDocumentation
 */
export * from './query';
