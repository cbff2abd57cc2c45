/** `component:default/log` looks for `log`, since that is what is indexed. @internal */
export function searchText(value: string): string {
  return value.slice(value.lastIndexOf('/') + 1).trim();
}
