/**
 * A REST contract in zod: its types, its validation, its fetch client and its
 * OpenAPI document.
 *
 * @packageDocumentation
 */
export {
  createContractClient,
  type CallOptions,
  type ClientTransport,
  type ContractClient,
} from './client';
export {
  defineContract,
  route,
  type Contract,
  type Method,
  type ObjectSchema,
  type Route,
  type RouteAnswer,
  type RouteInput,
  type RouteRequest,
  type RouteResponses,
  type RouteResult,
  type SuccessStatus,
} from './contract';
export { idempotencyKey } from './idempotencyKey';
export { toOpenApi, type JsonObject } from './openApi';
export * from './shapes';
export { checkAnswer, parseInput, parseRequest } from './validate';
