import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';

/** The full reference of who reads this; undefined until it is known. @internal */
export function useOwnRef(): string | undefined {
  const identityApi = useApi(identityApiRef);
  const { data } = useQuery({
    queryKey: ['oncallReader'],
    staleTime: Infinity,
    queryFn: async () =>
      (await identityApi.getBackstageIdentity()).userEntityRef,
  });
  return data;
}
