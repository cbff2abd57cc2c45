import { NotAllowedError } from '@backstage/errors';
import { Dataset, OwnBurden } from '@operability/plugin-pager-burden-common';
import { BurdenReader } from '../access/BurdenReader';
import { isAfterHours } from '../domain/classify/isAfterHours';
import { zoneAt } from '../domain/classify/zoneAt';
import { longestRun, nightRuns } from '../domain/nights/nightRuns';
import { nightOf } from '../domain/nights/nightOf';
import { HeldShift, onCallHours } from '../domain/people/onCallHours';
import { onCallWeekState } from '../domain/quiet/onCallWeekState';
import { quietStreak } from '../domain/quiet/quietStreak';
import { weekState } from '../domain/quiet/weekState';
import { ownSentence } from '../domain/summary/ownSentence';
import { dateOfWall, day, hour, wallOfDate } from '../domain/time/wallTime';
import { ZoneClock } from '../domain/time/ZoneClock';
import { mondayOf, weekAfter } from '../domain/week/isoWeek';
import { elapsedHours, weekBounds } from '../domain/week/weekBounds';
import { DatabaseCalendarStore } from '../duty/DatabaseCalendarStore';
import { DatabaseDutyStore } from '../duty/DatabaseDutyStore';
import { toResponderCalendar } from '../duty/toResponderCalendar';
import { StoredPage } from '../pages/pageRows';
import { DatabaseOwnPages } from './DatabaseOwnPages';
import { DatabaseProofs } from './DatabaseProofs';
import { ReadingParts } from './ReadingParts';
import { weekCoverage } from './weekCoverage';
import { WeekRange, weekRange } from './weekRange';

interface OwnServiceOptions extends Omit<ReadingParts, 'groups'> {
  pages: DatabaseOwnPages;
  proofs: DatabaseProofs;
  duty: DatabaseDutyStore;
  calendars: DatabaseCalendarStore;
}

interface OwnQuery {
  data?: Dataset;
  since?: string;
  until?: string;
}

/** What one person's nights and weeks add up to. */
export class OwnService {
  readonly #options: OwnServiceOptions;

  private constructor(options: OwnServiceOptions) {
    this.#options = options;
  }

  static create(options: OwnServiceOptions): OwnService {
    return new OwnService(options);
  }

  /** @throws NotAllowedError for another program, which has no nights */
  async get({ actorRef }: BurdenReader, query: OwnQuery): Promise<OwnBurden> {
    if (actorRef === undefined) {
      throw new NotAllowedError('Only people have nights of their own');
    }
    return this.of(actorRef, query);
  }

  /** Whoever asks has to see to it that they may. */
  async of(userRef: string, query: OwnQuery): Promise<OwnBurden> {
    const { timeZone, clock, pages: store, duty, proofs } = this.#options;
    const data = query.data ?? this.#options.data;
    const isSample = data === 'sample';
    const now = clock.now();
    const range = weekRange(query, { timeZone, now, weeks: 26 });
    const bounds = {
      since: weekBounds(range.first, timeZone).start,
      until: weekBounds(range.last, timeZone).end,
    };
    const [pages, held, paths, own] = await Promise.all([
      store.counted(isSample, userRef, range),
      duty.shifts(isSample, bounds, userRef),
      proofs.ofTeams(isSample, undefined),
      this.#zoneOf(isSample, userRef, now),
    ]);
    const shifts = held.map(({ start, end }) => ({
      person: userRef,
      start,
      end: Math.min(end ?? now, now),
    }));
    const coverageOf = (week: string) =>
      weekCoverage(week, paths, { timeZone, now });
    const weeks = range.weeks.map(week =>
      this.#weekOf(week, range, pages, shifts, coverageOf(week)),
    );
    const nights = nightsOf(pages, shifts, own);
    const disturbed = nights.filter(night => night.pages > 0);
    const run = longestRun(nightRuns(disturbed.map(({ date }) => date)));
    const streak = quietStreak(
      weeks.flatMap(({ heldState }) => heldState ?? []),
    );
    const last = pages[pages.length - 1];
    return {
      data,
      timeZone: own,
      since: query.since ?? mondayOf(range.first),
      until: query.until ?? mondayOf(weekAfter(range.last)),
      nights,
      longestRun: run?.nights ?? 0,
      weeks: weeks.map(({ heldState: _, ...week }) => week),
      quietStreak: {
        current: streak.current,
        best: streak.best,
        known: streak.known,
      },
      ...(last && { lastPageAt: new Date(last.sentAt).toISOString() }),
      sentence: ownSentence({
        pages: pages.length,
        disturbedNights: disturbed.length,
        longestRun: run?.nights ?? 0,
        onCallHours: weeks.reduce((sum, week) => sum + week.onCallHours, 0),
        quietWeeks: streak.current,
      }),
    };
  }

  #weekOf(
    week: string,
    { running }: WeekRange,
    all: readonly StoredPage[],
    shifts: readonly HeldShift[],
    coverage: number,
  ) {
    const bounds = weekBounds(week, this.#options.timeZone);
    const pages = all.filter(page => page.week === week);
    const starts = pages.filter(page => page.startsInterruption);
    const held = shifts.length
      ? onCallHours(shifts[0].person, shifts, bounds)
      : 0;
    const isRunning = week === running;
    return {
      week,
      state: weekState({ pages: pages.length, coverage, isRunning }),
      pages: pages.length,
      interruptions: starts.length,
      afterHours: starts.filter(page => isAfterHours(page.class)).length,
      onCallHours: held,
      /** Left out for a week that was hardly theirs. */
      heldState: isRunning
        ? undefined
        : onCallWeekState({
            held: held / elapsedHours(bounds),
            interruptions: starts.length,
            coverage,
          }),
    };
  }

  async #zoneOf(
    isSample: boolean,
    userRef: string,
    now: number,
  ): Promise<string> {
    const { calendars, timeZone } = this.#options;
    const [kept] = await calendars.getMany(isSample, [userRef]);
    const calendar = kept?.calendar && toResponderCalendar(kept.calendar);
    return zoneAt(now, { calendar, zones: { instance: timeZone } }).timeZone;
  }
}

/** Nights with a page, and nights on call. */
function nightsOf(
  pages: readonly StoredPage[],
  shifts: readonly HeldShift[],
  timeZone: string,
): OwnBurden['nights'] {
  const counts = new Map<string, number>();
  for (const { night } of pages) {
    if (night) counts.set(night, (counts.get(night) ?? 0) + 1);
  }
  const onCall = new Set(shifts.flatMap(shift => nightsHeld(shift, timeZone)));
  return [...new Set([...counts.keys(), ...onCall])].sort().map(date => ({
    date,
    pages: counts.get(date) ?? 0,
    onCall: onCall.has(date),
  }));
}

/** The nights of which somebody held an hour or more. */
function nightsHeld({ start, end }: HeldShift, timeZone: string): string[] {
  const clock = ZoneClock.of(timeZone);
  const nights: string[] = [];
  const first = wallOfDate(dateOfWall(clock.wallAt(start))) - day;
  for (let wall = first; wall <= clock.wallAt(end); wall += day) {
    const begins = clock.firstInstantOf(wall + 22 * hour);
    const ends = clock.firstInstantOf(wall + day + 8 * hour);
    const held = Math.min(end, ends) - Math.max(start, begins);
    const night = nightOf(wall + 22 * hour);
    if (held >= hour && night) nights.push(night);
  }
  return nights;
}
