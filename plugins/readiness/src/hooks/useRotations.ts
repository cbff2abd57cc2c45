import { useApi } from '@backstage/core-plugin-api';
import { useInfiniteQuery } from '@tanstack/react-query';
import { readinessApiRef } from '../api';
import { queryKeys } from './queryKeys';

/** When a credential was rotated, newest first, a page at a time. @internal */
export function useRotations(id: string) {
  const api = useApi(readinessApiRef);
  return useInfiniteQuery({
    queryKey: queryKeys.rotations(id),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.listRotations(
        { params: { id }, query: { cursor: pageParam } },
        { signal },
      ),
    getNextPageParam: last => last.nextCursor,
  });
}
