import { Clock } from '@operability/backend-kit';
import { Breach, breachesOf } from '../domain/budget/breachesOf';
import { BudgetVersion, limitsOf } from '../domain/budget/limitsOf';
import { KnownWeek, weekBudgetValues } from '../domain/budget/weekBudgetValues';
import { weekState } from '../domain/quiet/weekState';
import { weekAfter, weeksFrom } from '../domain/week/isoWeek';
import { weekAt } from '../domain/week/weekBounds';
import { DatabaseProofs } from '../lookups/DatabaseProofs';
import { weekCoverage } from '../lookups/weekCoverage';
import { DatabaseBudgetPages } from './DatabaseBudgetPages';

interface TeamJudgeOptions {
  pages: Pick<DatabaseBudgetPages, 'of'>;
  proofs: Pick<DatabaseProofs, 'ofTeams'>;
  clock: Clock;
  /** The reporting zone. */
  timeZone: string;
}

/** What the weeks of a team broke. */
export interface Judgement {
  /** The first week that was looked at. */
  since: string;
  /** The newest first. */
  found: (Breach & { week: string })[];
}

const readWeeks = 26;
const judgedWeeks = 13;

/** Judges the last known weeks of a team, each by the budget of then. */
export class TeamJudge {
  readonly #options: TeamJudgeOptions;

  private constructor(options: TeamJudgeOptions) {
    this.#options = options;
  }

  static create(options: TeamJudgeOptions): TeamJudge {
    return new TeamJudge(options);
  }

  async judge(
    isSample: boolean,
    team: string,
    versions: readonly BudgetVersion[],
  ): Promise<Judgement> {
    const { pages: store, proofs, clock, timeZone } = this.#options;
    const now = clock.now();
    const running = weekAt(now, timeZone);
    const weeks = weeksFrom(
      weekAfter(running, -readWeeks),
      weekAfter(running, -1),
    );
    const [pages, paths] = await Promise.all([
      store.of(isSample, team, weeks),
      proofs.ofTeams(isSample, [team]),
    ]);
    const paged = new Set(pages.map(({ week }) => week));
    const known = weeks.flatMap((week): KnownWeek[] => {
      const coverage = weekCoverage(week, paths, { timeZone, now });
      const state = weekState({ pages: paged.has(week) ? 1 : 0, coverage });
      return state === 'quiet' || state === 'disturbed'
        ? [{ week, state }]
        : [];
    });
    const values = weekBudgetValues(pages, known);
    const judged = known.slice(-judgedWeeks).map(({ week }) => week);
    return {
      since: judged[0] ?? weeks[0],
      found: judged
        .flatMap(week =>
          breachesOf(limitsOf(week, versions), values.get(week)!).map(
            breach => ({ ...breach, week }),
          ),
        )
        .reverse(),
    };
  }
}
