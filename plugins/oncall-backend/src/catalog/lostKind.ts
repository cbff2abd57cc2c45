// So few come and go together without anything being wrong.
const few = 10;

/**
 * Whether a reading of the catalog has lost more than happens in a day's work:
 * half of everything, of the people or of the groups. A provider that has
 * failed may leave the rest as it was.
 *
 * @returns what is left, in words; undefined where nothing is odd
 */
export function lostKind(
  known: readonly string[],
  found: readonly string[],
): string | undefined {
  for (const [prefix, name] of [
    ['', 'entities'],
    ['user:', 'people'],
    ['group:', 'groups'],
  ]) {
    const count = (refs: readonly string[]) =>
      refs.filter(ref => ref.startsWith(prefix)).length;
    const [before, now] = [count(known), count(found)];
    const isOdd =
      before > 0 && (now === 0 || (before > few && now < before / 2));
    if (isOdd) return `${now} ${name}, after ${before}`;
  }
  return undefined;
}
