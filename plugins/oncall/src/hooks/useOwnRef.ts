import { useReader } from '@operability/ui-kit';

/** The full reference of who reads this; undefined until it is known. @internal */
export function useOwnRef(): string | undefined {
  return useReader()?.userRef;
}
