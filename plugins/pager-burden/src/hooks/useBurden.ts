import { useApi } from '@backstage/core-plugin-api';
import { RouteInput } from '@operability/contract-kit';
import { PagerBurdenContract } from '@operability/plugin-pager-burden-common';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { pagerBurdenApiRef } from '../api';
import { queryKeys } from './queryKeys';

type Routes = PagerBurdenContract['routes'];
type QueryOf<Name extends keyof Routes> = RouteInput<Routes[Name]> extends {
  query?: infer Query;
}
  ? NonNullable<Query>
  : never;

/** What the weekly numbers are narrowed to. @internal */
export type WeeksQuery = QueryOf<'getWeeks'>;

/** What a list of pages is narrowed to. @internal */
export type PagesQuery = QueryOf<'listPages'>;

/** How often what is on the screen is asked for again. @internal */
export const POLLING_INTERVAL = 60_000;

/** Numbers by week, a series a group. @internal */
export function useWeeks(query: WeeksQuery) {
  const api = useApi(pagerBurdenApiRef);
  return useQuery({
    queryKey: queryKeys.weeks(query),
    queryFn: ({ signal }) => api.getWeeks({ query }, { signal }),
    refetchInterval: POLLING_INTERVAL,
  });
}

/** A team's week; not asked for while the team is unknown. @internal */
export function useTeamSummary(
  team: { namespace: string; name: string } | undefined,
  query: QueryOf<'getTeamSummary'>,
) {
  const api = useApi(pagerBurdenApiRef);
  return useQuery({
    queryKey: queryKeys.team(`${team?.namespace}/${team?.name}`, query),
    queryFn: ({ signal }) =>
      api.getTeamSummary(
        { params: team ?? { namespace: '', name: '' }, query },
        { signal },
      ),
    enabled: team !== undefined,
    refetchInterval: POLLING_INTERVAL,
  });
}

/** When pages fall, by the clocks of those who get them. @internal */
export function useHeatmap(query: QueryOf<'getHeatmap'>) {
  const api = useApi(pagerBurdenApiRef);
  return useQuery({
    queryKey: queryKeys.heatmap(query),
    queryFn: ({ signal }) => api.getHeatmap({ query }, { signal }),
    refetchInterval: POLLING_INTERVAL,
  });
}

/** The alerts that page most, some at a time. @internal */
export function useNoisyAlerts(query: QueryOf<'listNoisyAlerts'>) {
  const api = useApi(pagerBurdenApiRef);
  return useInfiniteQuery({
    queryKey: queryKeys.noisy(query),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.listNoisyAlerts(
        { query: { ...query, cursor: pageParam } },
        { signal },
      ),
    getNextPageParam: last => last.nextCursor,
    refetchInterval: POLLING_INTERVAL,
  });
}

/** One's own nights and weeks. @internal */
export function useOwnBurden(query: QueryOf<'getOwnBurden'>) {
  const api = useApi(pagerBurdenApiRef);
  return useQuery({
    queryKey: queryKeys.own(query),
    queryFn: ({ signal }) => api.getOwnBurden({ query }, { signal }),
    refetchInterval: POLLING_INTERVAL,
  });
}

/** The pages behind a number, newest first, some at a time. @internal */
export function usePages(query: PagesQuery) {
  const api = useApi(pagerBurdenApiRef);
  return useInfiniteQuery({
    queryKey: queryKeys.pages(query),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.listPages({ query: { ...query, cursor: pageParam } }, { signal }),
    getNextPageParam: last => last.nextCursor,
    refetchInterval: POLLING_INTERVAL,
  });
}
