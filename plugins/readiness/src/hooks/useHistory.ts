import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { readinessApiRef } from '../api';
import { entityParameters } from '../model/entityParameters';
import { queryKeys } from './queryKeys';

/** How a checklist of an entity went. @internal */
export function useHistory(entityRef: string, checklist: string) {
  const api = useApi(readinessApiRef);
  return useQuery({
    queryKey: queryKeys.history(entityRef, checklist),
    queryFn: ({ signal }) =>
      api.getHistory(
        { ...entityParameters(entityRef), query: { checklist } },
        { signal },
      ),
  });
}
