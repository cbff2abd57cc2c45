import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { oncallApiRef } from '../api';
import { queryKeys } from './queryKeys';
import { POLLING_INTERVAL } from './useLiveUpdates';

/** Who holds every schedule at the moment. @internal */
export function useOnCallNow() {
  const api = useApi(oncallApiRef);
  return useQuery({
    queryKey: queryKeys.now,
    queryFn: ({ signal }) => api.getNow({}, { signal }),
    refetchInterval: POLLING_INTERVAL,
  });
}
