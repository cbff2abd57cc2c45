import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';

/** Who reads this. @public */
export interface Reader {
  userRef: string;
  /** The refs that they speak for: themselves and their groups. */
  claims: readonly string[];
}

/** Who reads this, and for whom they speak; undefined until it is known. @public */
export function useReader(): Reader | undefined {
  const identityApi = useApi(identityApiRef);
  const { data } = useQuery({
    queryKey: ['operabilityReader'],
    staleTime: Infinity,
    queryFn: async () => {
      const { userEntityRef, ownershipEntityRefs } =
        await identityApi.getBackstageIdentity();
      return { userRef: userEntityRef, claims: ownershipEntityRefs };
    },
  });
  return data;
}
