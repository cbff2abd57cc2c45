import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

const longestText = 200;

/** One word of a page's address, and how to change it. @internal */
export function useAddress(name: string): [string, (value: string) => void] {
  const [search, setSearch] = useSearchParams();
  const setValue = useCallback(
    (value: string) =>
      setSearch(
        current => {
          const next = new URLSearchParams(current);
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace: true },
      ),
    [name, setSearch],
  );
  return [(search.get(name) ?? '').slice(0, longestText), setValue];
}
