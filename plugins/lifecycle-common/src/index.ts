/**
 * Types, permissions, REST contract and client of lifecycle.
 *
 * @packageDocumentation
 */
export * from './board';
export * from './builtInStages';
export * from './card';
export * from './client';
export * from './contract';
export * from './gate';
export * from './move';
export * from './names';
export * from './permissions';
export * from './stage';
export * from './sunsetPlan';
