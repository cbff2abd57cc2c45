import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';

/** Whom the reader speaks for; undefined until it is known. @internal */
export function useClaims(): readonly string[] | undefined {
  const identityApi = useApi(identityApiRef);
  const { data } = useQuery({
    queryKey: ['pagerBurdenClaims'],
    staleTime: Infinity,
    queryFn: async () =>
      (await identityApi.getBackstageIdentity()).ownershipEntityRefs,
  });
  return data;
}
