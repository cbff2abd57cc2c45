import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { Reader } from '../model/reader';

/** Who reads this, and for whom they speak; undefined until it is known. @internal */
export function useReader(): Reader | undefined {
  const identityApi = useApi(identityApiRef);
  const { data } = useQuery({
    queryKey: ['oncallReader'],
    staleTime: Infinity,
    queryFn: async () => {
      const { userEntityRef, ownershipEntityRefs } =
        await identityApi.getBackstageIdentity();
      return { userRef: userEntityRef, claims: ownershipEntityRefs };
    },
  });
  return data;
}
