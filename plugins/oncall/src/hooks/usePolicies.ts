import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { oncallApiRef } from '../api';
import { queryKeys } from './queryKeys';
import { POLLING_INTERVAL } from './useLiveUpdates';

/** All policies that the reader may see, by name. @internal */
export function usePolicies() {
  const api = useApi(oncallApiRef);
  return useQuery({
    queryKey: queryKeys.policies,
    queryFn: ({ signal }) => api.listPolicies({}, { signal }),
    refetchInterval: POLLING_INTERVAL,
  });
}
