import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  parseResultFilters,
  ResultFilters,
  resultSearch,
} from '../model/resultFilters';

/** The filters of the list of results, kept in the address of the page. @internal */
export function useResultFilters() {
  const [search, setSearch] = useSearchParams();
  const address = search.toString();
  const filters = useMemo(
    () => parseResultFilters(new URLSearchParams(address)),
    [address],
  );
  const setFilters = useCallback(
    (change: Partial<ResultFilters>) =>
      setSearch(
        current => resultSearch({ ...parseResultFilters(current), ...change }),
        { replace: true },
      ),
    [setSearch],
  );
  return { filters, setFilters };
}
