import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { oncallApiRef } from '../api';
import { queryKeys } from './queryKeys';
import { POLLING_INTERVAL } from './useLiveUpdates';

/** One schedule. @internal */
export function useSchedule(id: string) {
  const api = useApi(oncallApiRef);
  return useQuery({
    queryKey: queryKeys.schedule(id),
    queryFn: ({ signal }) => api.getSchedule({ params: { id } }, { signal }),
    refetchInterval: POLLING_INTERVAL,
  });
}
