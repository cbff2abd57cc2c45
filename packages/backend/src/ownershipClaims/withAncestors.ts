/**
 * Answers the direct parents of each of the given entities. An entity that is unknown, or has no
 * parents, may be left out of the answer.
 */
export type ParentsOf = (
  entityRefs: string[],
) => Promise<ReadonlyMap<string, readonly string[]>>;

/**
 * The given groups and everything above them, nearest first, each once.
 *
 * Asks once a generation rather than once a group, and never asks about the same group twice, so
 * that a circle among the groups ends the walk instead of keeping it going.
 */
export async function withAncestors(
  groupRefs: readonly string[],
  parentsOf: ParentsOf,
): Promise<string[]> {
  const found = new Set(groupRefs);
  let generation = [...found];
  while (generation.length > 0) {
    const parents = await parentsOf(generation);
    const next = new Set<string>();
    for (const ref of generation) {
      for (const parentRef of parents.get(ref) ?? []) {
        if (!found.has(parentRef)) {
          found.add(parentRef);
          next.add(parentRef);
        }
      }
    }
    generation = [...next];
  }
  return [...found];
}
