import { useSearchParams } from 'react-router-dom';

const longestText = 200;

/** What a page is searched for, kept in its address. @internal */
export function useTextSearch() {
  const [search, setSearch] = useSearchParams();
  return {
    text: (search.get('q') ?? '').slice(0, longestText),
    setText: (text: string) =>
      setSearch(
        current => {
          const next = new URLSearchParams(current);
          if (text) next.set('q', text);
          else next.delete('q');
          return next;
        },
        { replace: true },
      ),
  };
}
