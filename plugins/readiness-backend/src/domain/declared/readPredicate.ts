import {
  FilterPredicate,
  parseFilterPredicate,
} from '@backstage/filter-predicates';

/** A predicate that can be asked, or why it cannot. */
export type ReadPredicate =
  | { predicate: FilterPredicate }
  | { problem: string };

/** How deep a predicate may be nested; none that a person wrote comes near. */
const deepest = 20;

/** Reads a predicate that somebody wrote, without throwing at the others' expense. */
export function readPredicate(value: unknown): ReadPredicate {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { problem: 'The predicate must be an object.' };
  }
  if (depthOf(value) > deepest) {
    return {
      problem: `The predicate is nested deeper than ${deepest} levels.`,
    };
  }
  try {
    return { predicate: parseFilterPredicate(value) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: `The predicate cannot be read: ${reason}` };
  }
}

function depthOf(value: unknown): number {
  let level = [value];
  let depth = 0;
  while (level.length && depth <= deepest) {
    level = level.flatMap(one =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
    depth += 1;
  }
  return depth;
}
