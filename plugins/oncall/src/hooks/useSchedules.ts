import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { oncallApiRef } from '../api';
import { queryKeys } from './queryKeys';
import { POLLING_INTERVAL } from './useLiveUpdates';

/** All schedules that the reader may see, by name. @internal */
export function useSchedules() {
  const api = useApi(oncallApiRef);
  return useQuery({
    queryKey: queryKeys.schedules,
    queryFn: ({ signal }) => api.listSchedules({}, { signal }),
    refetchInterval: POLLING_INTERVAL,
  });
}
