import { useApi } from '@backstage/core-plugin-api';
import { useMutation } from '@tanstack/react-query';
import { pagerBurdenApiRef } from '../api';
import { RowsQuery } from '../model/pageFilters';

/** Fetches all the rows that fit as a file. @internal */
export function usePageFile() {
  const api = useApi(pagerBurdenApiRef);
  return useMutation({
    mutationFn: (query: RowsQuery) => api.exportPages(query),
  });
}
