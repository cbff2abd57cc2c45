import { useReader } from './useReader';

/** The full reference of who reads this; undefined until it is known. @internal */
export function useOwnRef(): string | undefined {
  return useReader()?.userRef;
}
