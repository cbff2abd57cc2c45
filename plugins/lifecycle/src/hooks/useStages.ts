import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { lifecycleApiRef } from '../api';
import { queryKeys } from './queryKeys';

/** The stages in their order, and what is wrong with any. @internal */
export function useStages() {
  const api = useApi(lifecycleApiRef);
  return useQuery({
    queryKey: queryKeys.stages,
    queryFn: ({ signal }) => api.listStages({}, { signal }),
    // Stages are entities: they change about as often as the organisation does.
    staleTime: 5 * 60_000,
  });
}
