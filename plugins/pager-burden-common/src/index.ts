/**
 * Types, permissions, REST contract and client of pager burden.
 *
 * @packageDocumentation
 */
export * from './budget';
export * from './client';
export * from './contract';
export * from './erasure';
export * from './givenName';
export * from './identifier';
export * from './importReport';
export * from './names';
export * from './own';
export * from './page';
export * from './pageClass';
export * from './pageTimes';
export * from './permissions';
export * from './review';
export * from './sharing';
export * from './summary';
export * from './transfers';
export * from './verdict';
export * from './week';
export * from './weeks';
