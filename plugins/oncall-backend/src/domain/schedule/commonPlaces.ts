import { Participant } from '@operability/plugin-oncall-common';

/** Whose place it is, in one word. @internal */
export function holderOf(place: Participant): string {
  return 'userRef' in place ? place.userRef : 'vacant';
}

/**
 * The longest run of places that two lists have in common, in order: pairs of
 * an index in the one and an index in the other.
 *
 * @internal
 */
export function commonPlaces(
  one: readonly Participant[],
  other: readonly Participant[],
): [number, number][] {
  const [rows, columns] = [one.map(holderOf), other.map(holderOf)];
  // lengths[i][j]: how much the lists from i and from j on have in common.
  const lengths = Array.from({ length: rows.length + 1 }, () =>
    Array<number>(columns.length + 1).fill(0),
  );
  for (let i = rows.length - 1; i >= 0; i--) {
    for (let j = columns.length - 1; j >= 0; j--) {
      lengths[i][j] =
        rows[i] === columns[j]
          ? lengths[i + 1][j + 1] + 1
          : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < rows.length && j < columns.length) {
    if (rows[i] === columns[j]) pairs.push([i++, j++]);
    else if (lengths[i + 1][j] >= lengths[i][j + 1]) i++;
    else j++;
  }
  return pairs;
}
