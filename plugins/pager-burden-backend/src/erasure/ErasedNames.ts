import { createHmac } from 'node:crypto';
import { StoredPage } from '../pages/pageRows';
import { agedPseudonym, sameName } from './pseudonyms';

/** Knows whoever was erased when they are named again, without their names. */
export class ErasedNames {
  readonly #secret: string;
  readonly #pseudonyms: ReadonlyMap<string, string>;
  /** Hashing takes long, and a file has few names in many rows. */
  readonly #found = new Map<string, string | undefined>();

  constructor(secret: string, pseudonyms: ReadonlyMap<string, string>) {
    this.#secret = secret;
    this.#pseudonyms = pseudonyms;
  }

  /** What a key makes of a text; without the key it says nothing about the text. */
  hashOf(text: string): string {
    return createHmac('sha256', this.#secret).update(text).digest('base64url');
  }

  /** What stands for a name in rows that are older than people are kept in. */
  agedPseudonymOf(name: string): string {
    return agedPseudonym(name, this.#secret);
  }

  /** What stands for somebody; undefined for whoever was not erased. */
  pseudonymOf(name: string): string | undefined {
    if (!this.#found.has(name)) {
      const hash = this.hashOf(sameName(name));
      this.#found.set(name, this.#pseudonyms.get(hash));
    }
    return this.#found.get(name);
  }

  /** A name, or what stands for it. */
  hide(name: string): string;
  hide(name: string | undefined): string | undefined;
  hide(name: string | undefined): string | undefined {
    return name && (this.pseudonymOf(name) ?? name);
  }

  /** A page without whom it came to, where that person was erased. */
  hidePage<Page extends StoredPage>(page: Page): Page {
    const person = page.person && this.pseudonymOf(page.person);
    const team = this.#hideOwner(page.team);
    const personTeam = page.personTeam && this.#hideOwner(page.personTeam);
    if (!person) return { ...page, team, personTeam };
    return {
      ...page,
      ...this.hideKeys(page),
      person,
      isPersonKnown: true,
      personCalled: undefined,
      team,
      personTeam,
    };
  }

  /** What of a page is made of its person's name, and could be made again to guess it. */
  hideKeys({ digest, sourceKey }: Pick<StoredPage, 'digest' | 'sourceKey'>) {
    return {
      digest: this.hashOf(digest).slice(0, 27),
      sourceKey: this.hashOf(sourceKey),
    };
  }

  /** Most owners are groups. */
  #hideOwner(team: string): string {
    return team.startsWith('user:') ? this.hide(team) : team;
  }
}
