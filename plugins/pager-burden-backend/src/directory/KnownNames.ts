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

/** What the catalog makes of the names that sources use. */
export class KnownNames {
  readonly #entities: ReadonlyMap<string, KnownEntity>;
  readonly #people: ReadonlyMap<string, KnownPerson>;
  /** Taking a name apart takes long, and a file has few names in many rows. */
  readonly #persons = new Map<string, KnownPerson | undefined>();
  readonly #things = new Map<string, KnownEntity | undefined>();

  private constructor(
    entities: ReadonlyMap<string, KnownEntity>,
    people: ReadonlyMap<string, KnownPerson>,
  ) {
    this.#entities = entities;
    this.#people = people;
  }

  /**
   * @param entities - by reference
   * @param people - by reference, or by address in lower case
   */
  static of(
    entities: ReadonlyMap<string, KnownEntity>,
    people: ReadonlyMap<string, KnownPerson>,
  ): KnownNames {
    return new KnownNames(entities, people);
  }

  entity(name: string): KnownEntity | undefined {
    if (!this.#things.has(name)) {
      const ref = refOf(name, 'component');
      this.#things.set(name, ref ? this.#entities.get(ref) : undefined);
    }
    return this.#things.get(name);
  }

  person(name: string): KnownPerson | undefined {
    if (!this.#persons.has(name)) {
      const address = name.toLocaleLowerCase('en-US');
      const ref = refOf(name, 'user');
      this.#persons.set(
        name,
        this.#people.get(address) ?? (ref ? this.#people.get(ref) : undefined),
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
