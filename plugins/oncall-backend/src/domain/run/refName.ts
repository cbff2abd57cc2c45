/**
 * How the timeline writes a reference: `ion-fox` for `user:default/ion-fox`. A
 * chat channel is written as it is.
 *
 * @internal
 */
export function refName(ref: string): string {
  return ref.replace(/^(user|group|component):(default\/)?/, '');
}

/** Names in a row: `a`, `a and b`, `a, b and c`. @internal */
export function listNames(refs: readonly string[]): string {
  const names = refs.map(refName);
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
