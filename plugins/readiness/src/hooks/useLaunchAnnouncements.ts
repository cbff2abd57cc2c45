import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { readinessApiRef } from '../api';
import { entityParameters } from '../model/entityParameters';
import { queryKeys } from './queryKeys';

const FOLLOWING_INTERVAL = 3_000;

/** The launches that were announced; what is still to go out is followed. @internal */
export function useLaunchAnnouncements(entityRef: string) {
  const api = useApi(readinessApiRef);
  return useQuery({
    queryKey: queryKeys.launchAnnouncements(entityRef),
    queryFn: ({ signal }) =>
      api.listLaunchAnnouncements(entityParameters(entityRef), { signal }),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ deliveries }) =>
        deliveries.some(({ status }) => status === 'queued'),
      )
        ? FOLLOWING_INTERVAL
        : false,
  });
}
