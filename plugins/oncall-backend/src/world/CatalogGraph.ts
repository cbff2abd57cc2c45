import { CatalogFacts } from '../catalog/catalogFacts';

/** The copy of the catalog, with the look-ups that walk it. */
export class CatalogGraph {
  readonly #facts: ReadonlyMap<string, CatalogFacts>;
  readonly #children = new Map<string, string[]>();
  /** Who needs an entity, or an API of it. */
  readonly #neededBy = new Map<string, string[]>();
  readonly #dependents = new Map<string, number>();

  constructor(facts: readonly CatalogFacts[]) {
    this.#facts = new Map(facts.map(one => [one.entityRef, one]));
    for (const { entityRef, parentRef, needs = [] } of facts) {
      if (parentRef) add(this.#children, parentRef, entityRef);
      for (const needed of needs) add(this.#neededBy, needed, entityRef);
    }
  }

  get(ref: string): CatalogFacts | undefined {
    return this.#facts.get(ref);
  }

  all(): Iterable<CatalogFacts> {
    return this.#facts.values();
  }

  /** The groups that a group stands in, itself first; each once. */
  ancestorsOf(ref: string): string[] {
    const found = new Set<string>();
    for (
      let group: string | undefined = ref;
      group && !found.has(group);
      group = this.#facts.get(group)?.parentRef
    ) {
      found.add(group);
    }
    return [...found];
  }

  /**
   * The people of a group: its members, or where it has none of its own, those
   * of the groups below it.
   */
  membersOf(groupRef: string): string[] {
    const seen = new Set<string>();
    const people = new Set<string>();
    let level = [groupRef];
    while (level.length && !people.size) {
      const fresh = level.filter(ref => !seen.has(ref));
      for (const ref of fresh) {
        seen.add(ref);
        for (const member of this.#facts.get(ref)?.members ?? []) {
          if (member.startsWith('user:')) people.add(member);
        }
      }
      level = fresh.flatMap(ref => this.#children.get(ref) ?? []);
    }
    return [...people].sort();
  }

  /** How many entities need this one, by any path, circles counted once. */
  dependentsOf(entityRef: string): number | undefined {
    if (!this.#facts.has(entityRef)) return undefined;
    const known = this.#dependents.get(entityRef);
    if (known !== undefined) return known;
    const found = new Set<string>();
    const queue = [entityRef];
    for (let ref = queue.pop(); ref !== undefined; ref = queue.pop()) {
      const offered = [ref, ...(this.#facts.get(ref)?.providesApis ?? [])];
      for (const needed of offered) {
        for (const dependent of this.#neededBy.get(needed) ?? []) {
          if (dependent === entityRef || found.has(dependent)) continue;
          found.add(dependent);
          queue.push(dependent);
        }
      }
    }
    this.#dependents.set(entityRef, found.size);
    return found.size;
  }
}

function add(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
