import { useApi } from '@backstage/core-plugin-api';
import { WaiverStatus } from '@operability/plugin-readiness-common';
import { useInfiniteQuery } from '@tanstack/react-query';
import { readinessApiRef } from '../api';
import { queryKeys } from './queryKeys';
import { POLLING_INTERVAL } from './useLiveUpdates';

/** Waivers, those that wait for a decision first, a page at a time. @internal */
export function useWaivers(query: {
  status?: WaiverStatus[];
  entityRef?: string[];
}) {
  const api = useApi(readinessApiRef);
  return useInfiniteQuery({
    queryKey: queryKeys.waivers(query),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.listWaivers({ query: { ...query, cursor: pageParam } }, { signal }),
    getNextPageParam: last => last.nextCursor,
    refetchInterval: POLLING_INTERVAL,
  });
}

/** Campaigns, the next due first, a page at a time. @internal */
export function useCampaigns() {
  const api = useApi(readinessApiRef);
  return useInfiniteQuery({
    queryKey: queryKeys.campaigns,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.listCampaigns({ query: { cursor: pageParam } }, { signal }),
    getNextPageParam: last => last.nextCursor,
    refetchInterval: POLLING_INTERVAL,
  });
}

/** The credential roll, the next due first, a page at a time. @internal */
export function useCredentials(query: { entityRef?: string[]; q?: string }) {
  const api = useApi(readinessApiRef);
  return useInfiniteQuery({
    queryKey: queryKeys.credentials(query),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.listCredentials(
        { query: { ...query, cursor: pageParam } },
        { signal },
      ),
    getNextPageParam: last => last.nextCursor,
    refetchInterval: POLLING_INTERVAL,
  });
}
