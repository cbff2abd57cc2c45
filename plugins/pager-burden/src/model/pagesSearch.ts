import { RowsQuery } from './pageFilters';

/** The query of the page of pages that shows what a list of them holds. @internal */
export function pagesSearch(query: RowsQuery): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value ?? []].flat()) search.append(name, String(one));
  }
  return search;
}
