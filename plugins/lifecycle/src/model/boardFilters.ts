import { BoardQuery } from '@operability/plugin-lifecycle-common';

/** What the board is narrowed to, as the reader chose it. @internal */
export interface BoardFilters {
  owners: readonly string[];
  systems: readonly string[];
  kinds: readonly string[];
  text: string;
}

/** The facets that can be chosen from. @internal */
export type BoardFacetName = 'owners' | 'systems' | 'kinds';

/** The names in the address are those of the HTTP contract. */
const parameters: Record<BoardFacetName, string> = {
  owners: 'owner',
  systems: 'system',
  kinds: 'kind',
};
const TEXT = 'q';
const LONGEST_TEXT = 200;
const MOST_VALUES = 100;

/** @internal */
export const noFilters: BoardFilters = {
  owners: [],
  systems: [],
  kinds: [],
  text: '',
};

/** Reads the filters from the query of the page's address. @internal */
export function parseBoardFilters(search: URLSearchParams): BoardFilters {
  // The server takes no more, and a link may have been written by hand.
  const values = (name: BoardFacetName) =>
    [...new Set(search.getAll(parameters[name]))]
      .filter(Boolean)
      .sort()
      .slice(0, MOST_VALUES);
  return {
    owners: values('owners'),
    systems: values('systems'),
    kinds: values('kinds'),
    text: (search.get(TEXT) ?? '').slice(0, LONGEST_TEXT),
  };
}

/** Writes the filters into a query, and leaves alone what else is in it. @internal */
export function withBoardFilters(
  search: URLSearchParams,
  filters: BoardFilters,
): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const name of Object.keys(parameters) as BoardFacetName[]) {
    next.delete(parameters[name]);
    for (const value of [...filters[name]].sort()) {
      next.append(parameters[name], value);
    }
  }
  next.delete(TEXT);
  if (filters.text) next.set(TEXT, filters.text);
  return next;
}

/** @internal */
export function isFiltered(filters: BoardFilters): boolean {
  return (
    filters.text.trim() !== '' ||
    filters.owners.length + filters.systems.length + filters.kinds.length > 0
  );
}

/** What the server is asked for. @internal */
export function boardQueryOf(filters: BoardFilters): BoardQuery {
  const text = filters.text.trim();
  return {
    ...(filters.owners.length && { owner: [...filters.owners] }),
    ...(filters.systems.length && { system: [...filters.systems] }),
    ...(filters.kinds.length && { kind: [...filters.kinds] }),
    ...(text && { q: text }),
  };
}
