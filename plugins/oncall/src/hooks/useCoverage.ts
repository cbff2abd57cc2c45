import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { oncallApiRef } from '../api';
import { queryKeys } from './queryKeys';
import { POLLING_INTERVAL } from './useLiveUpdates';

/** Where on call has holes, in the weeks to come. @internal */
export function useCoverage() {
  const api = useApi(oncallApiRef);
  return useQuery({
    queryKey: queryKeys.coverage,
    queryFn: ({ signal }) => api.getCoverage({}, { signal }),
    refetchInterval: POLLING_INTERVAL,
  });
}
