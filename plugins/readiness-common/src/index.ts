/**
 * Types, permissions, REST contract and client of readiness.
 *
 * @packageDocumentation
 */
export * from './attestation';
export * from './campaign';
export * from './check';
export * from './client';
export * from './contract';
export * from './credential';
export * from './evidence';
export * from './identifier';
export * from './launchAnnouncement';
export * from './names';
export * from './overview';
export * from './permissions';
export * from './production';
export * from './push';
export * from './result';
export * from './scorecard';
export * from './waiver';
