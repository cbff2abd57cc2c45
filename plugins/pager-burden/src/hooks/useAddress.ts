import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Words of an address; none removes one, several repeat it. @internal */
export type AddressChange = Readonly<
  Record<string, string | readonly string[] | undefined>
>;

/** The query of a page's address, and how to change it. @internal */
export function useAddress(): [
  URLSearchParams,
  (change: AddressChange) => void,
] {
  const [search, setSearch] = useSearchParams();
  const change = useCallback(
    (words: AddressChange) =>
      setSearch(
        current => {
          const next = new URLSearchParams(current);
          for (const [name, value] of Object.entries(words)) {
            next.delete(name);
            for (const one of [value ?? []].flat()) {
              if (one) next.append(name, one);
            }
          }
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return [search, change];
}
