import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  BoardFilters,
  parseBoardFilters,
  withBoardFilters,
} from '../model/boardFilters';

/** The filters of the board, kept in the address of the page. @internal */
export function useBoardFilters() {
  const [search, setSearch] = useSearchParams();
  const address = search.toString();
  const filters = useMemo(
    () => parseBoardFilters(new URLSearchParams(address)),
    [address],
  );
  const setFilters = useCallback(
    (change: Partial<BoardFilters>) =>
      setSearch(
        current =>
          withBoardFilters(current, {
            ...parseBoardFilters(current),
            ...change,
          }),
        { replace: true },
      ),
    [setSearch],
  );
  return { filters, setFilters };
}
