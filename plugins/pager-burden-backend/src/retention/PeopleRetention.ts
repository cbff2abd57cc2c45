import { Clock, toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';
import { hour } from '../domain/time/wallTime';
import { allErasedNames, ErasedNames } from '../erasure/ErasedNames';
import { isPseudonym } from '../erasure/pseudonyms';
import { replacePages } from '../erasure/replacePages';
import { holdPages } from '../pages/PageWriter';

interface PeopleRetentionOptions {
  database: Knex;
  clock: Clock;
  /** How long it is kept to whom a page came, in milliseconds. */
  people: number;
}

/** No chain of pages has a longer gap. */
const longestGap = hour;

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
    const { database, clock, people } = this.#options;
    const before = clock.now() - people;
    const known = await allErasedNames(database);
    const names: string[] = await database('pages')
      .where('is_sample', isSample)
      .where('sent_at', '<', before)
      .whereNotNull('person')
      .distinct('person')
      .pluck('person');
    let all = 0;
    for (const person of names.filter(name => !isPseudonym(name))) {
      signal?.throwIfAborted();
      const pseudonym = known.agedPseudonymOf(person);
      all += await database.transaction(
        async (transaction): Promise<number> => {
          await holdPages(transaction, isSample);
          const until = await beginOfLastChain(transaction, {
            isSample,
            person,
            before,
          });
          const own = { person, isSample, until };
          return replacePages(transaction, known, own, pseudonym);
        },
      );
    }
    await this.#forgetCompany(isSample, before, known);
    return all;
  }

  /** Who took alerts, and who was on call, as the same people as in pages. */
  async #forgetCompany(
    isSample: boolean,
    before: number,
    known: ErasedNames,
  ): Promise<void> {
    const { database } = this.#options;
    const places = [
      { table: 'alerts', column: 'acknowledged_by', time: 'created_at' },
      { table: 'held_shifts', column: 'user_ref', time: 'ends_at' },
    ];
    for (const { table, column, time } of places) {
      const old = () =>
        database(table)
          .where('is_sample', isSample)
          .where(time, '<', before)
          .whereNotNull(column);
      const names: string[] = await old().distinct(column).pluck(column);
      for (const name of names.filter(one => !isPseudonym(one))) {
        await old()
          .where(column, name)
          .update({ [column]: known.agedPseudonymOf(name) });
      }
    }
    if (isSample) return;
    // Of what alerts were put together from, nobody asks who it was.
    await database('alert_log')
      .where('at', '<', before)
      .whereNotNull('told_by')
      .update({ told_by: null });
  }
}

/**
 * Up to where somebody's pages may get another name. Pages right after one
 * another are one interruption by the name they have in common, so they get
 * theirs together.
 */
async function beginOfLastChain(
  transaction: Knex.Transaction,
  about: { isSample: boolean; person: string; before: number },
): Promise<number> {
  const { isSample, person, before } = about;
  const own = () => transaction('pages').where({ is_sample: isSample, person });
  const next = await own()
    .where('sent_at', '>=', before)
    .orderBy('sent_at')
    .first('sent_at');
  if (!next) return before;
  const gaps = own()
    .where('sent_at', '<=', next.sent_at)
    .select({
      sent_at: 'sent_at',
      gap: transaction.raw(
        'sent_at - lag(sent_at) over (order by sent_at, id)',
      ),
    });
  const [{ begin }] = await transaction
    .from(gaps.as('gaps'))
    .where(inner => inner.whereNull('gap').orWhere('gap', '>', longestGap))
    .max({ begin: 'sent_at' });
  return Math.min(before, toInteger(begin));
}
