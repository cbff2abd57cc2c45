const longestSearch = 200;

/** What a page is searched for, by its address; anything may be written there. @internal */
export function searchText(search: URLSearchParams): string {
  return (search.get('q') ?? '').slice(0, longestSearch);
}

/** Whether one of some texts holds what is looked for, in capitals or not. @internal */
export function isFound(texts: readonly string[], wanted: string): boolean {
  const lower = (text: string) => text.toLocaleLowerCase('en-US');
  return texts.some(text => lower(text).includes(lower(wanted.trim())));
}
