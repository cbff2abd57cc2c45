import { chunksOf, Clock } from '@operability/backend-kit';
import { TimeRange } from '@operability/plugin-pager-burden-node';
import { ResponderCalendar } from '../domain/classify/ResponderCalendar';
import { isPseudonym } from '../erasure/pseudonyms';
import { DutyRecords } from './DutyRecords';
import { DatabaseCalendarStore, KeptCalendar } from './DatabaseCalendarStore';
import { toResponderCalendar } from './toResponderCalendar';

interface CalendarBookOptions {
  store: DatabaseCalendarStore;
  records: DutyRecords;
  clock: Clock;
}

/** Somebody who was paged, and when. */
export interface PagedAt {
  userRef: string;
  at: number;
}

const peopleAtOnce = 200;
// Holidays are asked for by years, of which nobody needs those of 1970 or 2090.
const mostYears = 12;

/** The calendars of people, from our own copy; asks for those that it lacks. */
export class CalendarBook {
  readonly #options: CalendarBookOptions;

  private constructor(options: CalendarBookOptions) {
    this.#options = options;
  }

  static create(options: CalendarBookOptions): CalendarBook {
    return new CalendarBook(options);
  }

  /**
   * The calendars of those who were paged, that hold when they were. Rejects
   * while the record of duty cannot say.
   */
  async forPages(
    isSample: boolean,
    paged: readonly PagedAt[],
    signal: AbortSignal,
  ): Promise<Map<string, ResponderCalendar>> {
    const wanted = this.#rangesOf(paged);
    const refs = [...wanted.keys()];
    const kept = new Map(
      (await this.#options.store.getMany(isSample, refs)).map(one => [
        one.userRef,
        one,
      ]),
    );
    const missing = refs.flatMap(userRef => {
      const { since, until } = wanted.get(userRef)!;
      const known = kept.get(userRef);
      if (known && known.since <= since && known.until >= until) return [];
      return {
        userRef,
        since: Math.min(since, known?.since ?? since),
        until: Math.max(until, known?.until ?? until),
      };
    });
    for (const calendar of await this.ask(isSample, missing, signal)) {
      kept.set(calendar.userRef, calendar);
    }
    return new Map(
      [...kept.values()].flatMap(({ userRef, calendar }) => {
        const found = calendar && toResponderCalendar(calendar);
        return found ? [[userRef, found] as const] : [];
      }),
    );
  }

  /** Asks for calendars and keeps them. */
  async ask(
    isSample: boolean,
    asked: readonly ({ userRef: string } & TimeRange)[],
    signal: AbortSignal,
  ): Promise<KeptCalendar[]> {
    const { store, clock } = this.#options;
    const answered: KeptCalendar[] = [];
    for (const people of chunksOf(asked, peopleAtOnce)) {
      const told = await this.tell(isSample, people, signal);
      answered.push(...(await store.put(isSample, told, clock.now())));
    }
    return answered;
  }

  /** Asks for calendars, each for its range at least. */
  async tell(
    isSample: boolean,
    people: readonly ({ userRef: string } & TimeRange)[],
    signal: AbortSignal,
  ): Promise<KeptCalendar[]> {
    const record = this.#options.records.of(isSample);
    if (!people.length) return [];
    const range = {
      since: Math.min(...people.map(({ since }) => since)),
      until: Math.max(...people.map(({ until }) => until)),
    };
    const userRefs = people.map(({ userRef }) => userRef);
    const told = record
      ? await record.calendarsOf({ userRefs, ...range }, { signal })
      : [];
    const byRef = new Map(told.map(one => [one.userRef, one]));
    return userRefs.map(userRef => ({
      userRef,
      ...range,
      calendar: byRef.get(userRef),
    }));
  }

  /** The years around the pages of each, as far as they can be meant. */
  #rangesOf(paged: readonly PagedAt[]): Map<string, TimeRange> {
    const thisYear = new Date(this.#options.clock.now()).getUTCFullYear();
    const ranges = new Map<string, TimeRange>();
    for (const { userRef, at } of paged) {
      // Whoever was erased has no calendar any more.
      if (isPseudonym(userRef)) continue;
      const year = Math.min(
        Math.max(new Date(at).getUTCFullYear(), thisYear - mostYears),
        thisYear + 1,
      );
      const since = Date.UTC(year - 1, 11, 25);
      const until = Date.UTC(year + 1, 0, 8);
      const known = ranges.get(userRef);
      ranges.set(userRef, {
        since: Math.min(since, known?.since ?? since),
        until: Math.max(until, known?.until ?? until),
      });
    }
    return ranges;
  }
}
