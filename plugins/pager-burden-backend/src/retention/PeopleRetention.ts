import { Clock } from '@operability/backend-kit';
import { Knex } from 'knex';
import { DatabaseErasedNames } from '../erasure/DatabaseErasedNames';
import { DatabasePagePeople } from '../erasure/DatabasePagePeople';
import { isPseudonym } from '../erasure/pseudonyms';
import { holdPages } from '../pages/PageWriter';
import { DatabasePeopleRetention } from './DatabasePeopleRetention';

interface PeopleRetentionOptions {
  database: Knex;
  store: DatabasePeopleRetention;
  clock: Clock;
  /** How long it is kept to whom a page came, in milliseconds. */
  people: number;
}

/**
 * Forgets to whom old pages came, and keeps that they came to one person: by
 * pseudonyms that the key of this portal makes of names, so that interruptions,
 * shares and shifts stay what they were.
 */
export class PeopleRetention {
  readonly #options: PeopleRetentionOptions;

  private constructor(options: PeopleRetentionOptions) {
    this.#options = options;
  }

  static create(options: PeopleRetentionOptions): PeopleRetention {
    return new PeopleRetention(options);
  }

  /** @returns how many pages are nobody's any more */
  async forget(isSample: boolean, signal?: AbortSignal): Promise<number> {
    const { database, store, clock, people } = this.#options;
    const old = { isSample, before: clock.now() - people };
    const known = await DatabaseErasedNames.in(database).findAll();
    let all = 0;
    for (const person of await store.peopleOfPages(old)) {
      if (isPseudonym(person)) continue;
      signal?.throwIfAborted();
      const pseudonym = known.agedPseudonymOf(person);
      all += await database.transaction(
        async (transaction): Promise<number> => {
          await holdPages(transaction, isSample);
          const until = await store.beginOfLastChain(transaction, person, old);
          const own = { person, isSample, until };
          const pages = DatabasePagePeople.in(transaction);
          return pages.replace(known, own, pseudonym);
        },
      );
    }
    // The same people as in pages.
    await database.transaction(async transaction => {
      await holdPages(transaction, isSample);
      await store.replaceCompany(transaction, old, name =>
        isPseudonym(name) ? undefined : known.agedPseudonymOf(name),
      );
    });
    return all;
  }
}
