import { Clock, isOneOf } from '@operability/backend-kit';
import { Knex } from 'knex';
import { ClosedWeeks } from '../domain/retention/ClosedWeeks';
import { hour } from '../domain/time/wallTime';
import { weekAt, weekBounds } from '../domain/week/weekBounds';
import { holdPages } from '../pages/PageWriter';
import { DatabaseSums } from '../sums/DatabaseSums';
import { closedWeeks, closeWeeks } from './closedWeeks';

interface RetentionOptions {
  database: Knex;
  sums: DatabaseSums;
  clock: Clock;
  /** The reporting zone. */
  timeZone: string;
  /** How long single pages are kept, in milliseconds. */
  pages: number;
}

const rowsAtOnce = 5000;
const weeksAtOnce = 500;
/**
 * Whether a page begins an interruption is said by the one before it, no
 * further back than the longest gap there is. So much of a closed week stays
 * until the next one is closed.
 */
const longestGap = hour;

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
    const closed = await this.#close(isSample);
    if (!closed) return 0;
    let all = 0;
    for (;;) {
      signal?.throwIfAborted();
      const gone = await this.#forgetSome(isSample, closed);
      if (!gone) break;
      all += gone;
    }
    await this.#forgetCompany(isSample, closed.untilAt);
    return all;
  }

  /** Closes what is old enough; what has been closed never opens again. */
  async #close(isSample: boolean): Promise<ClosedWeeks | undefined> {
    const { database, sums, clock, timeZone, pages } = this.#options;
    const untilWeek = weekAt(clock.now() - pages, timeZone);
    const untilAt = weekBounds(untilWeek, timeZone).start;
    return database.transaction(async transaction => {
      await holdPages(transaction, isSample);
      const before = await closedWeeks(transaction, isSample);
      const isOld =
        before !== undefined &&
        (before.untilAt >= untilAt || before.untilWeek >= untilWeek);
      if (isOld) return before;
      const hasOlder = await transaction('pages')
        .where('is_sample', isSample)
        .where('sent_at', '<', untilAt)
        .first('id');
      // Nothing is closed before it has to be: history may still be imported.
      if (!hasOlder) return before;
      while (
        (await sums.sumDirty(transaction, isSample, weeksAtOnce)) ===
        weeksAtOnce
      );
      const closed = { untilWeek, untilAt };
      await closeWeeks(transaction, isSample, closed);
      return closed;
    });
  }

  async #forgetSome(
    isSample: boolean,
    { untilAt }: ClosedWeeks,
  ): Promise<number> {
    const { database } = this.#options;
    return database.transaction(async (transaction): Promise<number> => {
      await holdPages(transaction, isSample);
      const ids: string[] = await transaction('pages')
        .where('is_sample', isSample)
        .where('sent_at', '<', untilAt - longestGap)
        .orderBy(['sent_at', 'id'])
        .limit(rowsAtOnce)
        .pluck('id');
      if (!ids.length) return 0;
      await transaction('verdicts')
        .where(isOneOf(transaction, 'page_id', ids, 'uuid'))
        .delete();
      return transaction('pages')
        .where(isOneOf(transaction, 'id', ids, 'uuid'))
        .delete();
    });
  }

  /** What nobody can ask for without its pages. Proofs stay, added up by week. */
  async #forgetCompany(isSample: boolean, untilAt: number): Promise<void> {
    const { database } = this.#options;
    const before = untilAt - longestGap;
    await database('alerts')
      .where('is_sample', isSample)
      .where('created_at', '<', before)
      .where(inner =>
        inner.whereNull('resolved_at').orWhere('resolved_at', '<', before),
      )
      .delete();
    if (!isSample) {
      await database('alert_log')
        .where('at', '<', before)
        .whereNotExists(
          database('alerts')
            .whereRaw('alerts.source_id = alert_log.source_id')
            .whereRaw('alerts.alert_key = alert_log.alert_key'),
        )
        .delete();
    }
    await database('held_shifts')
      .where('is_sample', isSample)
      .where('ends_at', '<', before)
      .delete();
    await database('proven_hours')
      .where('is_sample', isSample)
      .where('hour', '<', before)
      .delete();
  }
}
