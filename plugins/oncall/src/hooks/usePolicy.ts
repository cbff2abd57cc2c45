import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { oncallApiRef } from '../api';
import { queryKeys } from './queryKeys';
import { POLLING_INTERVAL } from './useLiveUpdates';

/** One policy. @internal */
export function usePolicy(id: string) {
  const api = useApi(oncallApiRef);
  return useQuery({
    queryKey: queryKeys.policy(id),
    queryFn: ({ signal }) => api.getPolicy({ params: { id } }, { signal }),
    refetchInterval: POLLING_INTERVAL,
  });
}
