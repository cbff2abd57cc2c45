import { useApi } from '@backstage/core-plugin-api';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { lifecycleApiRef } from '../api';
import { queryKeys } from './queryKeys';
import { POLLING_INTERVAL } from './useLiveUpdates';

const PAGE = 25;

/** What is in one stage, found by a part of its name, page by page. @internal */
export function useStageCards(stage: string, text: string) {
  const api = useApi(lifecycleApiRef);
  const query = { stage, limit: PAGE, ...(text && { q: text }) };
  return useInfiniteQuery({
    queryKey: queryKeys.stageCards(stage, text),
    queryFn: async ({ pageParam, signal }) => {
      const { stages, facets } = await api.getBoard(
        { query: { ...query, ...(pageParam && { cursor: pageParam }) } },
        { signal },
      );
      return { stage: stages.find(({ name }) => name === stage), facets };
    },
    initialPageParam: '',
    getNextPageParam: page => page.stage?.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: POLLING_INTERVAL,
    select: ({ pages }) => ({
      cards: pages.flatMap(page => page.stage?.cards ?? []),
      total: pages[pages.length - 1]?.stage?.total ?? 0,
      titles: new Map(
        pages
          .flatMap(({ facets }) => [...facets.owners, ...facets.systems])
          .map(({ value, title }) => [value, title]),
      ),
    }),
  });
}
