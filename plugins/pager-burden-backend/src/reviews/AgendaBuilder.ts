import {
  dateOfWall,
  day,
  Interval,
  ZoneClock,
} from '@operability/backend-kit/time';
import { ReviewAgenda } from '@operability/plugin-pager-burden-common';
import { isAfterHours } from '../domain/classify/isAfterHours';
import { longestRun, runsInto } from '../domain/nights/nightRuns';
import { agendaActions } from '../domain/review/agendaActions';
import { shownNights } from '../domain/review/shownNights';
import { weekWarnings } from '../domain/review/weekWarnings';
import { weekAfter } from '../domain/week/isoWeek';
import { DatabaseNights } from '../lookups/DatabaseNights';
import { AgendaPage, AgendaScope, DatabaseAgenda } from './DatabaseAgenda';
import { DatabaseActionStore } from './DatabaseActionStore';
import { aboutOf, noisyAlerts } from './noisyAlerts';
import { presentAction } from './presentAction';

interface AgendaBuilderOptions {
  agenda: DatabaseAgenda;
  actions: Pick<DatabaseActionStore, 'openOrClosedSince'>;
  nights: Pick<DatabaseNights, 'ofTeam'>;
  /** The reporting zone. */
  timeZone: string;
}

const newWithin = 28 * day;
const weeksBefore = 4;
const mostNoisy = 10;
const mostWarnings = 50;

/** Fills in beforehand what a review talks about. */
export class AgendaBuilder {
  readonly #options: AgendaBuilderOptions;

  private constructor(options: AgendaBuilderOptions) {
    this.#options = options;
  }

  static create(options: AgendaBuilderOptions): AgendaBuilder {
    return new AgendaBuilder(options);
  }

  /**
   * @param pages - all of the stretch, those of low urgency included
   * @param reader - whether they may know who of the team was paged
   */
  async build(
    about: AgendaScope,
    week: string,
    range: Interval,
    pages: readonly AgendaPage[],
    reader: { seesPeople: boolean },
  ): Promise<ReviewAgenda> {
    const { agenda } = this.#options;
    const counted = pages.filter(({ isLow }) => !isLow);
    const paged = new Set(counted.flatMap(({ person }) => person ?? [])).size;
    const before = { start: range.start - newWithin, end: range.start };
    const [actions, stillOpen, seen, warnings, nights] = await Promise.all([
      this.#actions(about, week, range),
      agenda.unresolvedAt(about, week, range.end),
      agenda.pagedIn(about, before),
      this.#warnings(about, week, range, pages),
      this.#nights(about, week, counted),
    ]);
    const alerts = noisyAlerts(counted, about.team, range);
    return {
      actions,
      stillOpen: stillOpen.map(({ since, alertUrl, ...alert }) => ({
        ...aboutOf(alert),
        since: new Date(since).toISOString(),
        ...(alertUrl && { alertUrl }),
      })),
      newAlerts: alerts.filter(({ fingerprint }) => !seen.has(fingerprint)),
      noisy: alerts.filter(one => one.pages > 1).slice(0, mostNoisy),
      nights: shownNights(nights, { paged, ...reader }),
      warnings,
      pages: countsOf(counted),
    };
  }

  async #actions(about: AgendaScope, week: string, range: Interval) {
    const { agenda, actions: store, timeZone } = this.#options;
    const kept = await store.openOrClosedSince(
      about.isSample,
      about.team,
      range.start,
    );
    const fingerprints = kept.flatMap(one => one.fingerprint ?? []);
    const weeks = [...new Set([week, ...kept.map(one => one.week)])];
    const pagesOf = await agenda.countsOf(about, fingerprints, weeks);
    const today = dateOfWall(ZoneClock.of(timeZone).wallAt(range.end));
    return agendaActions(
      kept.map(presentAction),
      { week, today, since: range.start },
      pagesOf,
    );
  }

  /**
   * Nights in which anybody of the team was woken, and runs of those, which may
   * have begun earlier: what one person's nights add up to is theirs, and
   * nobody else's.
   */
  async #nights(
    about: AgendaScope,
    week: string,
    pages: readonly AgendaPage[],
  ): Promise<ReviewAgenda['nights']> {
    const woken = pages.filter(({ night }) => night !== undefined);
    const own = new Set(woken.flatMap(({ night }) => night ?? []));
    const before = await this.#options.nights.ofTeam({
      ...about,
      first: weekAfter(week, -weeksBefore),
      last: week,
    });
    const earlier = before
      .map(({ night }) => night)
      .filter(night => !own.size || night < [...own].sort()[0]);
    return {
      disturbed: own.size,
      longestRun: longestRun(runsInto(earlier, own))?.nights ?? 0,
      peopleWoken: new Set(woken.flatMap(({ person }) => person ?? [])).size,
    };
  }

  async #warnings(
    about: AgendaScope,
    week: string,
    range: Interval,
    pages: readonly AgendaPage[],
  ): Promise<ReviewAgenda['warnings']> {
    const low = pages.filter(({ isLow }) => isLow);
    const known = new Map(low.map(page => [page.fingerprint, page]));
    const firstOf = await this.#options.agenda.firstTold(
      about,
      [...known.keys()],
      week,
    );
    return weekWarnings(low, firstOf, range.end)
      .slice(0, mostWarnings)
      .map(({ fingerprint, times, firstAt, ageDays }) => ({
        fingerprint,
        ...aboutOf(known.get(fingerprint)!),
        times,
        firstAt: new Date(firstAt).toISOString(),
        ageDays,
      }));
  }
}

function countsOf(pages: readonly AgendaPage[]): ReviewAgenda['pages'] {
  const starts = pages.filter(page => page.startsInterruption);
  return {
    total: pages.length,
    interruptions: starts.length,
    afterHours: starts.filter(page => isAfterHours(page.class)).length,
    withVerdict: pages.filter(({ action }) => action !== undefined).length,
  };
}
