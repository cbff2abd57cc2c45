import { Clock } from '@operability/backend-kit';
import { Knex } from 'knex';
import { longestGap } from '../domain/interruptions/longestGap';
import { ClosedWeeks } from '../domain/retention/ClosedWeeks';
import { weekAt, weekBounds } from '../domain/week/weekBounds';
import { holdPages } from '../pages/PageWriter';
import { DatabaseSums } from '../sums/DatabaseSums';
import { DatabaseClosedWeeks } from './DatabaseClosedWeeks';
import { DatabaseRetention } from './DatabaseRetention';

interface RetentionOptions {
  database: Knex;
  store: DatabaseRetention;
  sums: DatabaseSums;
  clock: Clock;
  /** The reporting zone. */
  timeZone: string;
  /** How long single pages are kept, in milliseconds. */
  pages: number;
}

const weeksAtOnce = 500;

/**
 * Lets go of single pages that are older than they are kept, week by week. What
 * a week came to stays: it is counted for the last time, and then closed.
 */
export class Retention {
  readonly #options: RetentionOptions;

  private constructor(options: RetentionOptions) {
    this.#options = options;
  }

  static create(options: RetentionOptions): Retention {
    return new Retention(options);
  }

  /** @returns how many pages were let go */
  async forget(isSample: boolean, signal?: AbortSignal): Promise<number> {
    const { database, store, clock, timeZone, pages } = this.#options;
    const untilWeek = weekAt(clock.now() - pages, timeZone);
    const untilAt = weekBounds(untilWeek, timeZone).start;
    const closed = await this.#close(isSample, { untilWeek, untilAt });
    // No week counts them, so they go without any being closed.
    const uncounted = await this.#forgetPages(
      transaction =>
        store.forgetPages(
          transaction,
          { isSample, before: untilAt },
          { isUncounted: true },
        ),
      isSample,
      signal,
    );
    if (!closed) return uncounted;
    // Whether a page begins an interruption is said by the one before it. So
    // much of a closed week stays until the next one is closed.
    const old = { isSample, before: closed.untilAt - longestGap };
    const counted = await this.#forgetPages(
      transaction => store.forgetPages(transaction, old),
      isSample,
      signal,
    );
    await database.transaction(async transaction => {
      await holdPages(transaction, isSample);
      await store.forgetCompany(transaction, old);
    });
    return uncounted + counted;
  }

  /** Closes what is old enough; what has been closed never opens again. */
  async #close(
    isSample: boolean,
    old: ClosedWeeks,
  ): Promise<ClosedWeeks | undefined> {
    const { database, store, sums } = this.#options;
    return database.transaction(async transaction => {
      await holdPages(transaction, isSample);
      const before = await DatabaseClosedWeeks.in(transaction).find(isSample);
      const isClosed =
        before !== undefined &&
        (before.untilAt >= old.untilAt || before.untilWeek >= old.untilWeek);
      if (isClosed) return before;
      // Nothing is closed before it has to be: history may still be imported.
      // A clock that was wrong for one page is no reason either.
      const hasOlder = await store.hasCounted(transaction, {
        isSample,
        before: old.untilAt,
      });
      if (!hasOlder) return before;
      while (
        (await sums.sumDirty(transaction, isSample, weeksAtOnce)) ===
        weeksAtOnce
      );
      await DatabaseClosedWeeks.in(transaction).put(isSample, old);
      return old;
    });
  }

  async #forgetPages(
    some: (transaction: Knex.Transaction) => Promise<number>,
    isSample: boolean,
    signal: AbortSignal | undefined,
  ): Promise<number> {
    const { database } = this.#options;
    let all = 0;
    for (;;) {
      signal?.throwIfAborted();
      const gone = await database.transaction(async transaction => {
        await holdPages(transaction, isSample);
        return some(transaction);
      });
      if (!gone) return all;
      all += gone;
    }
  }
}
