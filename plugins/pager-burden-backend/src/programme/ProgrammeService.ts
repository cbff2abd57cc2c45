import { NotAllowedError } from '@backstage/errors';
import { Clock } from '@operability/backend-kit';
import {
  BudgetBreach,
  Dataset,
  Programme,
  ProgrammeTeam,
  WeeklyMeasure,
  WeekState,
} from '@operability/plugin-pager-burden-common';
import { BurdenReader } from '../access/BurdenReader';
import { isShownTo } from '../budgets/BudgetService';
import { DatabaseBreaches } from '../budgets/DatabaseBreaches';
import { DatabaseBudgetStore } from '../budgets/DatabaseBudgetStore';
import { Groups } from '../directory/Groups';
import { decidedBreaches } from '../domain/budget/decidedBreaches';
import { defaultLimits } from '../domain/budget/defaultLimits';
import { dueBreaches } from '../domain/budget/dueBreaches';
import { weekState } from '../domain/quiet/weekState';
import { programmeSentence } from '../domain/summary/programmeSentence';
import { weekAfter, weeksFrom } from '../domain/week/isoWeek';
import { weekAt } from '../domain/week/weekBounds';
import { DatabaseWeeks, GroupSums } from '../lookups/DatabaseWeeks';
import { seriesTitles } from '../lookups/seriesTitles';
import { DatabaseReviewStore } from '../reviews/DatabaseReviewStore';
import { TeamCoverage } from '../lookups/TeamCoverage';

type ShownMeasure = Exclude<WeeklyMeasure, 'unsocial'>;

interface ProgrammeServiceOptions {
  groups: Pick<Groups, 'tree'>;
  weeks: Pick<DatabaseWeeks, 'sums' | 'firstKnown'>;
  coverage: TeamCoverage;
  breaches: Pick<DatabaseBreaches, 'since'>;
  budgets: Pick<DatabaseBudgetStore, 'decisions'>;
  reviews: Pick<DatabaseReviewStore, 'lastDone'>;
  clock: Clock;
  /** The reporting zone. */
  timeZone: string;
  /** What is looked at where nothing is said. */
  data: Dataset;
}

type Sums = Map<string, Map<string, number>>;

const shownWeeks = 13;
const foundWeeks = 26;

/** Every team beside the others. A few queries, however many teams there are. */
export class ProgrammeService {
  readonly #options: ProgrammeServiceOptions;

  private constructor(options: ProgrammeServiceOptions) {
    this.#options = options;
  }

  static create(options: ProgrammeServiceOptions): ProgrammeService {
    return new ProgrammeService(options);
  }

  async get(
    reader: BurdenReader,
    data: Dataset = this.#options.data,
  ): Promise<Programme> {
    if (reader.scope.isDenied) {
      throw new NotAllowedError('You may not see pages');
    }
    const { clock, timeZone } = this.#options;
    const isSample = data === 'sample';
    const now = clock.now();
    const until = weekAfter(weekAt(now, timeZone), -1);
    const past = weeksFrom(weekAfter(until, 1 - foundWeeks), until);
    const [measures, known, breaches, lastReviews, titleOf] = await Promise.all(
      [
        this.#measures(reader, isSample, past),
        this.#known(isSample, past, now),
        this.#breaches(reader, isSample, past.slice(-shownWeeks)[0]),
        this.#options.reviews.lastDone(isSample),
        seriesTitles(this.#options.groups, 'team'),
      ],
    );
    const names = new Set([
      ...measures.pages.keys(),
      ...breaches.map(({ team }) => team),
    ]);
    const decisionsDue = dueBreaches(breaches);
    const states = new Map<string, WeekState[]>();
    const teams = [...names]
      // Nobody is `unowned` or `unknown`.
      .filter(team => team.includes(':'))
      .map((team): ProgrammeTeam => {
        const own = breaches.filter(breach => breach.team === team);
        const weeks = past.slice(-shownWeeks).map(week =>
          weekState({
            pages: measures.pages.get(team)?.get(week) ?? 0,
            coverage: known.coverage.of(team, week),
          }),
        );
        states.set(team, weeks);
        const lastReview = lastReviews.get(team);
        return {
          team,
          title: titleOf(team),
          ...countsOf(team, measures, past, known.firstKnown),
          quietWeeks: weeks.filter(state => state === 'quiet').length,
          unknownWeeks: weeks.filter(state => state === 'unknown').length,
          breaches: own.length,
          decisionsDue: decisionsDue.filter(one => one.team === team).length,
          ...(lastReview && { lastReview }),
        };
      })
      .sort(
        (one, other) =>
          other.pages - one.pages || (one.team < other.team ? -1 : 1),
      );
    return {
      data,
      until,
      teams,
      decisionsDue,
      sentence: programmeSentence(
        until,
        teams.map(({ team }) => states.get(team)!.at(-1)!),
        decisionsDue.length,
      ),
    };
  }

  /** What every team has by week, of each measure. */
  async #measures(
    reader: BurdenReader,
    isSample: boolean,
    past: readonly string[],
  ): Promise<Record<ShownMeasure, Sums>> {
    const read = async (measure: WeeklyMeasure, first: string) => {
      const groups = await this.#options.weeks.sums({
        isSample,
        first,
        last: past[past.length - 1],
        measure,
        groupBy: 'team',
        scope: reader.scope,
      });
      return toSums(groups);
    };
    const four = past.slice(-4)[0];
    const [pages, interruptions, afterHours, sleep] = await Promise.all([
      read('pages', past[0]),
      read('interruptions', four),
      read('afterHours', four),
      read('sleep', four),
    ]);
    return { pages, interruptions, afterHours, sleep };
  }

  async #known(isSample: boolean, past: readonly string[], now: number) {
    const [coverage, firstKnown] = await Promise.all([
      this.#options.coverage.read(isSample, past, now),
      this.#options.weeks.firstKnown(isSample),
    ]);
    return { coverage, firstKnown };
  }

  async #breaches(
    reader: BurdenReader,
    isSample: boolean,
    since: string,
  ): Promise<BudgetBreach[]> {
    const { breaches: store, budgets } = this.#options;
    const [found, decisions] = await Promise.all([
      store.since(isSample, since),
      budgets.decisions(isSample),
    ]);
    const readable = found.filter(
      ({ team, metric }) =>
        reader.mayReadTeam(team) && isShownTo(reader, team, metric),
    );
    return readable.flatMap(breach => {
      const { title } = defaultLimits.find(
        ({ metric }) => metric === breach.metric,
      )!;
      const own = decisions
        .filter(({ team }) => team === breach.team)
        .map(({ isSample: _, team: __, ...decision }) => decision);
      return decidedBreaches([{ ...breach, title }], own);
    });
  }
}

function countsOf(
  team: string,
  measures: Record<ShownMeasure, Sums>,
  past: readonly string[],
  firstKnown: string | undefined,
) {
  const sumOf = (measure: ShownMeasure, weeks: readonly string[]) => {
    const own = measures[measure].get(team);
    return weeks.reduce((sum, week) => sum + (own?.get(week) ?? 0), 0);
  };
  const [before, four] = [past.slice(-8, -4), past.slice(-4)];
  const pages = sumOf('pages', four);
  const isKnown = firstKnown !== undefined && firstKnown <= before[0];
  return {
    pages,
    ...(isKnown && { change: pages - sumOf('pages', before) }),
    interruptions: sumOf('interruptions', four),
    afterHours: sumOf('afterHours', four),
    sleep: sumOf('sleep', four),
  };
}

function toSums(groups: readonly GroupSums[]): Sums {
  return new Map(groups.map(({ key, cells }) => [key, new Map(cells)]));
}
