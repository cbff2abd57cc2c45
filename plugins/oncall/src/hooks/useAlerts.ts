import { useApi } from '@backstage/core-plugin-api';
import { RouteInput } from '@operability/contract-kit';
import { OncallContract } from '@operability/plugin-oncall-common';
import { useInfiniteQuery } from '@tanstack/react-query';
import { oncallApiRef } from '../api';
import { queryKeys } from './queryKeys';
import { POLLING_INTERVAL } from './useLiveUpdates';

/** What a list of alerts is narrowed to. @internal */
export type AlertQuery = NonNullable<
  RouteInput<OncallContract['routes']['listAlerts']>['query']
>;

/** Alerts, newest first, a page at a time. @internal */
export function useAlerts(query: AlertQuery) {
  const api = useApi(oncallApiRef);
  return useInfiniteQuery({
    queryKey: queryKeys.alerts(query),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.listAlerts({ query: { ...query, cursor: pageParam } }, { signal }),
    getNextPageParam: last => last.nextCursor,
    refetchInterval: POLLING_INTERVAL,
  });
}
