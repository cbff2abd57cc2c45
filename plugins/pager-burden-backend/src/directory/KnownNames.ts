import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { remembered } from '../remembered';

/** A thing that the catalog knows. */
export interface KnownEntity {
  ref: string;
  /** Left out where nobody owns it. */
  ownerRef?: string;
}

/** Somebody whom the catalog knows. */
export interface KnownPerson {
  ref: string;
  /** Their own first, then those above. */
  teams: readonly string[];
}

/** What names mean that the catalog does not know by themselves. */
export interface NameMeanings {
  /** As somebody said: references, or addresses, by name. */
  given?: Record<'entity' | 'person', ReadonlyMap<string, string>>;
  /** References of things by names that end with the id of another system. */
  byId?: ReadonlyMap<string, string>;
}

/** What the catalog makes of the names that sources use. */
export class KnownNames {
  readonly #entities: ReadonlyMap<string, KnownEntity>;
  readonly #people: ReadonlyMap<string, KnownPerson>;
  readonly #meanings: NameMeanings;
  /** Taking a name apart takes long, and a file has few names in many rows. */
  readonly #persons = new Map<string, KnownPerson | undefined>();
  readonly #things = new Map<string, KnownEntity | undefined>();

  private constructor(
    entities: ReadonlyMap<string, KnownEntity>,
    people: ReadonlyMap<string, KnownPerson>,
    meanings: NameMeanings,
  ) {
    this.#entities = entities;
    this.#people = people;
    this.#meanings = meanings;
  }

  /**
   * @param entities - by reference
   * @param people - by reference, or by address in lower case
   */
  static of(
    entities: ReadonlyMap<string, KnownEntity>,
    people: ReadonlyMap<string, KnownPerson>,
  ): KnownNames {
    return new KnownNames(entities, people, {});
  }

  /** The same, where some names mean something else, or something at all. */
  with(meanings: NameMeanings): KnownNames {
    return new KnownNames(this.#entities, this.#people, meanings);
  }

  /** Whether a name is what somebody said that it is. */
  isGiven(kind: 'entity' | 'person', name: string): boolean {
    const target = this.#meanings.given?.[kind].get(name);
    if (target === undefined) return false;
    const known =
      kind === 'entity' ? this.#thing(target) : this.#somebody(target);
    return known !== undefined;
  }

  entity(name: string): KnownEntity | undefined {
    if (!this.#things.has(name)) {
      const { given, byId } = this.#meanings;
      this.#things.set(
        name,
        this.#thing(given?.entity.get(name)) ??
          this.#thing(name) ??
          this.#thing(byId?.get(name)),
      );
    }
    return this.#things.get(name);
  }

  person(name: string): KnownPerson | undefined {
    if (!this.#persons.has(name)) {
      this.#persons.set(
        name,
        this.#somebody(this.#meanings.given?.person.get(name)) ??
          this.#somebody(name),
      );
    }
    return this.#persons.get(name);
  }

  /** The first team of somebody, where a team is neither theirs nor above theirs. */
  otherTeamOf(name: string, team: string): string | undefined {
    const person = this.person(name);
    if (!person || person.ref === team || person.teams.includes(team)) {
      return undefined;
    }
    return person.teams[0];
  }

  #thing(name: string | undefined): KnownEntity | undefined {
    const ref = name && refOf(name, 'component');
    return ref ? this.#entities.get(ref) : undefined;
  }

  #somebody(name: string | undefined): KnownPerson | undefined {
    if (name === undefined) return undefined;
    const address = name.toLocaleLowerCase('en-US');
    const ref = refOf(name, 'user');
    return (
      this.#people.get(address) ?? (ref ? this.#people.get(ref) : undefined)
    );
  }
}

// Taking a name apart takes long; there are few kinds.
const refsOfKind = new Map<string, (name: string) => string | undefined>();

/** What a name refers to, where it can be a reference at all. */
export function refOf(name: string, defaultKind: string): string | undefined {
  let ofKind = refsOfKind.get(defaultKind);
  if (!ofKind) {
    ofKind = remembered(one => readRef(one, defaultKind));
    refsOfKind.set(defaultKind, ofKind);
  }
  return ofKind(name);
}

function readRef(name: string, defaultKind: string): string | undefined {
  try {
    return stringifyEntityRef(
      parseEntityRef(name, { defaultKind, defaultNamespace: 'default' }),
    );
  } catch {
    return undefined;
  }
}
