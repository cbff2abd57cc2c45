let keys = 0;

/** A key for a line of a form, which stays with it wherever it moves. @internal */
export function newFormKey(): string {
  keys += 1;
  return `line-${keys}`;
}
