import { NotAllowedError } from '@backstage/errors';
import { dateOfWall, ZoneClock } from '@operability/backend-kit/time';
import { Dataset, OwnBurden } from '@operability/plugin-pager-burden-common';
import { BurdenReader } from '../access/BurdenReader';
import { isAfterHours } from '../domain/classify/isAfterHours';
import { Responder } from '../domain/classify/ResponderCalendar';
import { zoneAt } from '../domain/classify/zoneAt';
import {
  coverDue,
  longestRun,
  nightRuns,
  nightsForCover,
} from '../domain/nights/nightRuns';
import { ownNights } from '../domain/nights/ownNights';
import { defaultRestHours } from '../domain/nights/recoveryGap';
import { restsAfterNights } from '../domain/nights/restsAfterNights';
import { onCallFrequency } from '../domain/people/onCallFrequency';
import { HeldShift, onCallHours } from '../domain/people/onCallHours';
import { onCallWeekState } from '../domain/quiet/onCallWeekState';
import { ownWeekState } from '../domain/quiet/ownWeekState';
import { quietStreak } from '../domain/quiet/quietStreak';
import { weekState, weekTime } from '../domain/quiet/weekState';
import { ownSentence } from '../domain/summary/ownSentence';
import { mondayOf, weekAfter } from '../domain/week/isoWeek';
import { elapsedHours, weekBounds } from '../domain/week/weekBounds';
import { DatabaseCalendarStore } from '../duty/DatabaseCalendarStore';
import { DatabaseDutyStore } from '../duty/DatabaseDutyStore';
import { toResponderCalendar } from '../duty/toResponderCalendar';
import { StoredPage } from '../pages/pageRows';
import { DatabaseAlerts } from './DatabaseAlerts';
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
  alerts: Pick<DatabaseAlerts, 'ofPages'>;
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
      this.#responderOf(isSample, userRef, now),
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
    const nights = ownNights(pages, shifts, own.timeZone);
    const disturbed = nights.filter(night => night.pages > 0);
    const runs = nightRuns(disturbed.map(({ date }) => date));
    const run = longestRun(runs);
    const today = dateOfWall(ZoneClock.of(own.timeZone).wallAt(now));
    const cover = coverDue(runs, today);
    const frequency = onCallFrequency(
      userRef,
      shifts,
      range.weeks
        .filter(week => week < range.running)
        .map(week => weekBounds(week, timeZone)),
    );
    const streak = quietStreak(
      weeks.flatMap(({ heldState }) => heldState ?? []),
    );
    const last = pages[pages.length - 1];
    return {
      data,
      timeZone: own.timeZone,
      since: query.since ?? mondayOf(range.first),
      until: query.until ?? mondayOf(weekAfter(range.last)),
      nights,
      runs: runs.filter(one => one.nights >= nightsForCover).reverse(),
      ...(cover && { cover }),
      rests: await this.#restsOf(pages, own.responder),
      onCall: {
        weeksHeld: frequency.weeksHeld,
        n: frequency.n,
        timeShare: frequency.timeShare,
        isHigh: frequency.isHigh,
      },
      longestRun: run?.nights ?? 0,
      weeks: weeks.map(({ heldState, ...week }) => ({
        ...week,
        state: ownWeekState(week.state, {
          onCallHours: week.onCallHours,
          isHeld: heldState !== undefined,
        }),
      })),
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
    const time = weekTime(week, running);
    return {
      week,
      state: weekState({ pages: pages.length, coverage, ...time }),
      pages: pages.length,
      interruptions: starts.length,
      afterHours: starts.filter(page => isAfterHours(page.class)).length,
      onCallHours: held,
      /** Left out for a week that was hardly theirs. */
      heldState:
        time.isRunning || time.isComing
          ? undefined
          : onCallWeekState({
              held: held / elapsedHours(bounds),
              pages: pages.length,
              coverage,
            }),
    };
  }

  async #responderOf(isSample: boolean, userRef: string, now: number) {
    const { calendars, timeZone } = this.#options;
    const [kept] = await calendars.getMany(isSample, [userRef]);
    const calendar = kept?.calendar && toResponderCalendar(kept.calendar);
    const responder: Responder = { calendar, zones: { instance: timeZone } };
    return { responder, timeZone: zoneAt(now, responder).timeZone };
  }

  /** How long they rested after nights with a page. */
  async #restsOf(
    pages: readonly StoredPage[],
    responder: Responder,
  ): Promise<OwnBurden['rests']> {
    const woken = pages.filter(({ night }) => night !== undefined);
    const alerts = await this.#options.alerts.ofPages(woken);
    const rests = restsAfterNights(woken, alerts, responder);
    return {
      hours: defaultRestHours,
      n: rests.length,
      short: rests
        .filter(({ isShort }) => isShort)
        .reverse()
        .map(({ night, engagedUntil, worksFrom, hours }) => ({
          night,
          engagedUntil: new Date(engagedUntil).toISOString(),
          worksFrom: new Date(worksFrom).toISOString(),
          hours,
        })),
    };
  }
}
