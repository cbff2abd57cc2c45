import { useSearchParams } from 'react-router-dom';
import { searchText } from '../model/searchText';

/** What a page is searched for, kept in its address. @internal */
export function useTextSearch() {
  const [search, setSearch] = useSearchParams();
  return {
    text: searchText(search),
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
