import { isFound, searchText } from './searchText';

/** What a list of things with owners is narrowed to. @internal */
export interface OwnedFilters {
  text: string;
  /** The ref of an owner, or '' for all. */
  owner: string;
}

/** Reads the filters from the address of the page. @internal */
export function parseOwnedFilters(search: URLSearchParams): OwnedFilters {
  return { text: searchText(search), owner: search.get('owner') ?? '' };
}

/** Writes the filters into the address, and leaves alone what else is in it. @internal */
export function withOwnedFilters(
  search: URLSearchParams,
  { text, owner }: OwnedFilters,
): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [name, value] of [
    ['q', text],
    ['owner', owner],
  ]) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}

/** Those that fit, by name; the text is looked for in names, owners and more. @internal */
export function filterOwned<Owned extends { name: string; ownerRef: string }>(
  items: readonly Owned[],
  { text, owner }: OwnedFilters,
  moreTexts: (one: Owned) => readonly string[],
): Owned[] {
  return items
    .filter(one => !owner || one.ownerRef === owner)
    .filter(one => isFound([one.name, one.ownerRef, ...moreTexts(one)], text))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
