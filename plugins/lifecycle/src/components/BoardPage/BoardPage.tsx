/** The lifecycle board. @internal */
export function BoardPage() {
  return null;
}
