import { Knex } from 'knex';
import { isClosed, openWeek } from '../domain/retention/ClosedWeeks';
import { weekAt } from '../domain/week/weekBounds';
import { CalendarBook } from '../duty/CalendarBook';
import { DatabaseClosedWeeks } from '../retention/DatabaseClosedWeeks';
import { classificationOf } from './classifyPage';
import { DatabaseMeasuredBy } from './DatabaseMeasuredBy';
import { DatabasePageStore } from './DatabasePageStore';
import { holdPages, PageWriter } from './PageWriter';

interface MeasuredByOptions {
  database: Knex;
  store: DatabaseMeasuredBy;
  pages: DatabasePageStore;
  writer: PageWriter;
  calendars: Pick<CalendarBook, 'forPages'>;
  /** The reporting zone. */
  timeZone: string;
  /** Pages no further apart are one interruption; milliseconds. */
  gap: number;
}

const pagesAtOnce = 2000;

/** Measures all pages anew where configuration has another zone or gap by now. */
export class MeasuredBy {
  readonly #options: MeasuredByOptions;

  private constructor(options: MeasuredByOptions) {
    this.#options = options;
  }

  static create(options: MeasuredByOptions): MeasuredBy {
    return new MeasuredBy(options);
  }

  /** Goes on where it was when it was interrupted. */
  async follow(isSample: boolean, signal: AbortSignal): Promise<void> {
    const { store, writer, timeZone, gap } = this.#options;
    const known = await store.get(isSample);
    const now = { timeZone, gap };
    if (!known) {
      // Nothing was ever measured by anything else.
      await store.insert(isSample, now);
      return;
    }
    const isZoneSame = known.timeZone === timeZone;
    if (isZoneSame && known.gap === gap) return;
    let place = known.doneTo;
    while (!isZoneSame) {
      place = await this.#measureSome(isSample, place, signal);
      if (!place) break;
      await store.reach(isSample, place);
      signal.throwIfAborted();
    }
    await writer.rebuild(isSample);
    await store.finish(isSample, now);
  }

  /** @returns where to go on; undefined when there is no more */
  async #measureSome(
    isSample: boolean,
    after: string | undefined,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const { database, pages, writer, calendars, timeZone } = this.#options;
    const some = await pages.inOrder(isSample, after, pagesAtOnce);
    const book = await calendars.forPages(
      isSample,
      some.flatMap(({ person, isPersonKnown, sentAt }) =>
        person && isPersonKnown ? [{ userRef: person, at: sentAt }] : [],
      ),
      signal,
    );
    const calendarOf = (person: string | undefined) =>
      person === undefined ? undefined : book.get(person);
    await database.transaction(async transaction => {
      await holdPages(transaction, isSample);
      const closed = await DatabaseClosedWeeks.in(transaction).find(isSample);
      const now = await pages.getMany(
        some.map(({ id }) => id),
        transaction,
      );
      await writer.revise(
        transaction,
        isSample,
        now.map(before => ({
          before,
          after: {
            ...before,
            week: isClosed(before.sentAt, closed)
              ? before.week
              : openWeek(weekAt(before.sentAt, timeZone), closed),
            ...classificationOf(before, calendarOf(before.person), timeZone),
          },
        })),
      );
    });
    return some.length < pagesAtOnce ? undefined : some[some.length - 1].id;
  }
}
