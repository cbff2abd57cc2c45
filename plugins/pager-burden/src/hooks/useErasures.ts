import { useApi } from '@backstage/core-plugin-api';
import { ErasureInput } from '@operability/plugin-pager-burden-common';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { pagerBurdenApiRef } from '../api';
import { queryKeys } from './queryKeys';
import { useBurdenChange } from './useBurdenChange';

const PAGE_SIZE = 20;

/** Who was erased, by pseudonym; refused to all but those who may erase. @internal */
export function useErasures() {
  const api = useApi(pagerBurdenApiRef);
  return useInfiniteQuery({
    queryKey: queryKeys.erasures,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.listErasures(
        { query: { limit: PAGE_SIZE, cursor: pageParam } },
        { signal },
      ),
    getNextPageParam: last => last.nextCursor,
  });
}

/** Asks what erasing somebody would change. @internal */
export function useErasurePreview() {
  const api = useApi(pagerBurdenApiRef);
  return useMutation({
    mutationFn: (body: ErasureInput) => api.previewErasure({ body }),
  });
}

/** Erases somebody, for good. @internal */
export function useErasePerson() {
  return useBurdenChange((api, body: ErasureInput) =>
    api.erasePerson({ body }),
  );
}
