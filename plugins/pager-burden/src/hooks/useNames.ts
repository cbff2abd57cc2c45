import { useApi } from '@backstage/core-plugin-api';
import {
  GivenNameInput,
  GivenNameRemoval,
} from '@operability/plugin-pager-burden-common';
import {
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { pagerBurdenApiRef } from '../api';
import { queryKeys } from './queryKeys';
import { POLLING_INTERVAL } from './useBurden';

const PAGE_SIZE = 20;

/** Names of sources: those that nobody knows, or those that somebody has explained. @internal */
export function useNames(state: 'unknown' | 'given') {
  const api = useApi(pagerBurdenApiRef);
  return useInfiniteQuery({
    queryKey: queryKeys.names(state),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.listNames(
        { query: { state, limit: PAGE_SIZE, cursor: pageParam } },
        { signal },
      ),
    getNextPageParam: last => last.nextCursor,
    refetchInterval: POLLING_INTERVAL,
  });
}

/** Says what a name means. @internal */
export function useGiveName() {
  const api = useApi(pagerBurdenApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: GivenNameInput) => api.putName({ body }),
    // Whoever was too late has to see what it means by now.
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  });
}

/** Takes back what a name means. @internal */
export function useTakeNameBack() {
  const api = useApi(pagerBurdenApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (query: GivenNameRemoval) => api.removeName({ query }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  });
}
