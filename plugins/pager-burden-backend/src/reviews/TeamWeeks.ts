import { Clock } from '@operability/backend-kit';
import { WeekState } from '@operability/plugin-pager-burden-common';
import { Groups } from '../directory/Groups';
import { isAfterHours } from '../domain/classify/isAfterHours';
import { pathCoverage } from '../domain/quiet/pathCoverage';
import { provenTime } from '../domain/quiet/provenTime';
import { quietStreak } from '../domain/quiet/quietStreak';
import { isKnown, weekState } from '../domain/quiet/weekState';
import { ReviewedWeek } from '../domain/review/reviewedWeek';
import { teamWeekSentence } from '../domain/summary/teamWeekSentence';
import { weekAfter, weeksFrom } from '../domain/week/isoWeek';
import { weekAt } from '../domain/week/weekBounds';
import { DatabaseProofs } from '../lookups/DatabaseProofs';
import { DatabaseWeeks } from '../lookups/DatabaseWeeks';
import { weekCoverage } from '../lookups/weekCoverage';
import { AgendaPage, AgendaScope, DatabaseAgenda } from './DatabaseAgenda';

/** How a team's week was. */
export interface TeamWeekFacts {
  state: WeekState;
  sentence: string;
}

interface TeamWeeksOptions {
  agenda: Pick<DatabaseAgenda, 'provenHours'>;
  weeks: Pick<DatabaseWeeks, 'sums' | 'firstKnown'>;
  proofs: Pick<DatabaseProofs, 'ofTeams'>;
  groups: Pick<Groups, 'tree'>;
  clock: Clock;
  /** The reporting zone. */
  timeZone: string;
}

const streakWeeks = 26;

/** Says how a team's week on call was, as far as anybody knows. */
export class TeamWeeks {
  readonly #options: TeamWeeksOptions;

  private constructor(options: TeamWeeksOptions) {
    this.#options = options;
  }

  static create(options: TeamWeeksOptions): TeamWeeks {
    return new TeamWeeks(options);
  }

  /** @param pages - those of the stretch that count */
  async of(
    about: AgendaScope,
    week: string,
    range: ReviewedWeek,
    pages: readonly AgendaPage[],
  ): Promise<TeamWeekFacts> {
    const { clock, timeZone } = this.#options;
    const now = clock.now();
    const { team } = about;
    const [{ coverage, states, before }, title] = await Promise.all([
      this.#past(about, week, range),
      this.#titleOf(team),
    ]);
    const isRunning = now < range.end;
    const isComing = week > weekAt(now, timeZone);
    const state = weekState({
      pages: pages.length,
      coverage,
      isRunning,
      isComing,
    });
    const starts = pages.filter(page => page.startsInterruption);
    return {
      state,
      sentence: teamWeekSentence({
        title,
        week,
        state,
        coverage,
        pages: pages.length,
        interruptions: starts.length,
        afterHours: starts.filter(page => isAfterHours(page.class)).length,
        sleep: starts.filter(page => page.class === 'sleep').length,
        before,
        quietWeeks: quietStreak([...states, state]).current,
      }),
    };
  }

  /** How much of the stretch was proven, and how the weeks before were. */
  async #past(about: AgendaScope, week: string, range: ReviewedWeek) {
    const { agenda, weeks: sums, proofs, clock, timeZone } = this.#options;
    const { isSample, team, scope } = about;
    const now = clock.now();
    const past = weeksFrom(weekAfter(week, -streakWeeks), weekAfter(week, -1));
    const known = { start: range.start, end: Math.min(range.end, now) };
    const [groups, paths, hours, firstKnown] = await Promise.all([
      sums.sums({
        isSample,
        first: past[0],
        last: past[past.length - 1],
        teams: [team],
        measure: 'pages',
        groupBy: 'team',
        scope,
      }),
      proofs.ofTeams(isSample, [team]),
      agenda.provenHours(isSample, known),
      sums.firstKnown(isSample),
    ]);
    const pages = new Map(groups.flatMap(({ cells }) => cells));
    const four = past.slice(-4);
    const coverageOf = (one: string) =>
      weekCoverage(one, paths, { timeZone, now });
    // What was counted from handover to handover is not like an ISO week.
    const isComparable =
      !range.isOnCallWeek &&
      firstKnown !== undefined &&
      firstKnown <= four[0] &&
      four.every(one => isKnown(coverageOf(one)));
    const used = paths.filter(path => isUsedIn(week, [...path.weeks.keys()]));
    return {
      coverage: pathCoverage(
        known.end - known.start,
        used.map(({ channel }) => channel),
        provenTime(hours, known),
      ).share,
      states: past.map(one =>
        weekState({
          pages: pages.get(one) ?? 0,
          coverage: coverageOf(one),
        }),
      ),
      before: isComparable
        ? four.reduce((sum, one) => sum + (pages.get(one) ?? 0), 0) /
          four.length
        : undefined,
    };
  }

  /** While the catalog is down, by its name. */
  async #titleOf(team: string): Promise<string> {
    const tree = await this.#options.groups.tree().catch(() => undefined);
    return tree?.titleOf(team) ?? team.replace(/^.*\//, '');
  }
}

/** Before its first proof there was no such channel; one without any makes each week unknown. */
function isUsedIn(week: string, proven: readonly string[]): boolean {
  return (
    !proven.length ||
    (proven.some(one => one <= week) && proven.some(one => one >= week))
  );
}
