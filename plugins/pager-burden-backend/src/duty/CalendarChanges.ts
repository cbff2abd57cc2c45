import { Clock } from '@operability/backend-kit';
import { Knex } from 'knex';
import { ResponderCalendar } from '../domain/classify/ResponderCalendar';
import { classificationOf } from '../pages/classifyPage';
import { DatabasePageStore } from '../pages/DatabasePageStore';
import { holdPages, PageWriter } from '../pages/PageWriter';
import { CalendarBook } from './CalendarBook';
import { DatabaseCalendarStore, KeptCalendar } from './DatabaseCalendarStore';
import { toResponderCalendar } from './toResponderCalendar';

interface CalendarChangesOptions {
  database: Knex;
  pages: DatabasePageStore;
  calendars: DatabaseCalendarStore;
  book: CalendarBook;
  writer: PageWriter;
  clock: Clock;
  timeZone: string;
}

const peopleAtOnce = 200;
const pagesAtOnce = 2000;
const askAgainMs = 10 * 60_000;

/** Looks again at the pages of people whose calendar has changed. */
export class CalendarChanges {
  readonly #options: CalendarChangesOptions;

  private constructor(options: CalendarChangesOptions) {
    this.#options = options;
  }

  static create(options: CalendarChangesOptions): CalendarChanges {
    return new CalendarChanges(options);
  }

  /** Asks about everybody who was not asked about lately. */
  async follow(isSample: boolean, signal: AbortSignal): Promise<void> {
    const { calendars, book, clock, writer } = this.#options;
    const before = clock.now() - askAgainMs;
    let hasChanged = false;
    for (;;) {
      const stale = await calendars.stale(isSample, before, peopleAtOnce);
      const told = await book.tell(isSample, stale, signal);
      for (const [index, now] of told.entries()) {
        if (stale[index].calendar?.version !== now.calendar?.version) {
          await this.#revise(isSample, now);
          hasChanged = true;
        }
      }
      // Last, so that who is interrupted here looks at the same people again.
      await calendars.put(isSample, told, clock.now());
      if (stale.length < peopleAtOnce) break;
    }
    if (hasChanged) await writer.sumUp(isSample);
  }

  async #revise(
    isSample: boolean,
    { userRef, calendar }: KeptCalendar,
  ): Promise<void> {
    const rules = calendar && toResponderCalendar(calendar);
    let place: { sentAt: number; id: string } | undefined;
    do {
      place = await this.#reviseSome(isSample, userRef, rules, place);
    } while (place);
  }

  /** @returns where to go on; undefined when there is no more */
  async #reviseSome(
    isSample: boolean,
    person: string,
    rules: ResponderCalendar | undefined,
    after: { sentAt: number; id: string } | undefined,
  ): Promise<{ sentAt: number; id: string } | undefined> {
    const { database, pages, writer, timeZone } = this.#options;
    return database.transaction(async transaction => {
      await holdPages(transaction, isSample);
      const some = await pages.ofPerson(transaction, {
        isSample,
        person,
        after,
        limit: pagesAtOnce,
      });
      await writer.revise(
        transaction,
        isSample,
        some.map(before => ({
          before,
          after: { ...before, ...classificationOf(before, rules, timeZone) },
        })),
      );
      return some.length < pagesAtOnce ? undefined : some[some.length - 1];
    });
  }
}
