import { useApi } from '@backstage/core-plugin-api';
import { useInfiniteQuery } from '@tanstack/react-query';
import { lifecycleApiRef } from '../api';
import { queryKeys } from './queryKeys';

const PAGE = 20;

/** The moves of a card, newest first, page by page. @internal */
export function useHistory(cardId: string) {
  const api = useApi(lifecycleApiRef);
  return useInfiniteQuery({
    queryKey: queryKeys.history(cardId),
    queryFn: ({ pageParam, signal }) =>
      api.getCardHistory(
        {
          params: { id: cardId },
          query: { limit: PAGE, ...(pageParam && { cursor: pageParam }) },
        },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor,
    select: ({ pages }) => ({
      moves: pages.flatMap(page => page.items),
      total: pages[pages.length - 1]?.totalItems ?? 0,
    }),
  });
}
