import { useSearchParams } from 'react-router-dom';
import {
  parseOwnedFilters,
  OwnedFilters,
  withOwnedFilters,
} from '../model/ownedFilters';

/** The filters of a list of things with owners, kept in the address of the page. @internal */
export function useOwnedFilters() {
  const [search, setSearch] = useSearchParams();
  return {
    filters: parseOwnedFilters(search),
    setFilters: (change: Partial<OwnedFilters>) =>
      setSearch(
        current =>
          withOwnedFilters(current, {
            ...parseOwnedFilters(current),
            ...change,
          }),
        { replace: true },
      ),
  };
}
