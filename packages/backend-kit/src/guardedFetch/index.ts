export {
  AddressGuard,
  AddressRefusedError,
  type AddressGuardOptions,
  type ResolvedAddress,
} from './AddressGuard';
export {
  checkedUrl,
  guardedFetch,
  type GuardedRequest,
  type GuardedResponse,
} from './guardedFetch';
