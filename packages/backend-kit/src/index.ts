/**
 * What every backend of Operability shares.
 *
 * @packageDocumentation
 */
export { Audit, type AuditedAction, type Caller } from './Audit';
export { callerOf } from './callerOf';
export { chunksOf } from './chunksOf';
export { systemClock, type Clock } from './Clock';
export { toBoolean, toInteger, toIso } from './columns';
export {
  createContractRouter,
  type CallerCredentials,
  type ContractHandlers,
  type ContractRouterOptions,
  type HandlerContext,
} from './createContractRouter';
export { DatabaseClock, type DatabaseClockOptions } from './DatabaseClock';
export * from './guardedFetch';
export { holdName } from './holdName';
export {
  DatabaseIdempotencyStore,
  type IdempotencyKey,
  type IdempotencyRecord,
  type IdempotencyStore,
} from './IdempotencyStore';
export {
  isOneOf,
  jsonRows,
  rowsOf,
  type JsonColumns,
  type JsonRow,
} from './jsonRows';
export { isPostgres, openDatabase } from './openDatabase';
export * from './outbox';
export { sharedSecret } from './sharedSecret';
export {
  VisibleEntities,
  type EntityVisibility,
  type VisibleEntitiesOptions,
} from './VisibleEntities';
export { whereContains } from './whereContains';
export { TimeoutError, withinTime } from './withinTime';
