import { FilterPredicate } from '@backstage/filter-predicates';

const prefix = 'facts.';

/** The paths below `facts` that a predicate looks at, each once. */
export function factReferences(predicate: FilterPredicate): string[] {
  const paths = new Set<string>();
  collect(predicate, paths);
  return [...paths];
}

/**
 * The name of the fact that a path looks into: itself, or the longest known
 * name that it goes on from. Undefined where no fact of that name is known.
 */
export function factOf(
  path: string,
  isKnown: (name: string) => boolean,
): string | undefined {
  let name = path;
  while (!isKnown(name)) {
    const end = name.lastIndexOf('.');
    if (end < 0) return undefined;
    name = name.slice(0, end);
  }
  return name;
}

function collect(predicate: unknown, paths: Set<string>): void {
  if (typeof predicate !== 'object' || predicate === null) return;
  for (const [key, value] of Object.entries(predicate)) {
    if (key === '$all' || key === '$any') {
      if (Array.isArray(value)) value.forEach(one => collect(one, paths));
    } else if (key === '$not') {
      collect(value, paths);
    } else if (key.startsWith(prefix)) {
      paths.add(key.slice(prefix.length));
    }
  }
}
