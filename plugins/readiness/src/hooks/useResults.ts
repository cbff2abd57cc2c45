import { useApi } from '@backstage/core-plugin-api';
import { EntityResult } from '@operability/plugin-readiness-common';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { readinessApiRef } from '../api';
import { ResultFilters, resultQuery } from '../model/resultFilters';
import { queryKeys } from './queryKeys';
import { POLLING_INTERVAL } from './useLiveUpdates';

/** Results over all entities, the worst first, a page at a time. @internal */
export function useResults(filters: ResultFilters) {
  const api = useApi(readinessApiRef);
  const query = resultQuery(filters);
  return useInfiniteQuery({
    queryKey: queryKeys.results(query),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.listResults({ query: { ...query, cursor: pageParam } }, { signal }),
    getNextPageParam: last => last.nextCursor,
    refetchInterval: POLLING_INTERVAL,
  });
}

/** Fetches every row that fits, and says how many it has. @internal */
export function useAllResults(filters: ResultFilters) {
  const api = useApi(readinessApiRef);
  const [fetched, setFetched] = useState(0);
  const collect = useMutation({
    mutationFn: async () => {
      const rows: EntityResult[] = [];
      let cursor: string | undefined;
      setFetched(0);
      do {
        const page = await api.listResults({
          query: { ...resultQuery(filters), limit: 1000, cursor },
        });
        rows.push(...page.items);
        setFetched(rows.length);
        cursor = page.nextCursor;
      } while (cursor);
      return rows;
    },
  });
  return { ...collect, fetched };
}
