import { LoggerService } from '@backstage/backend-plugin-api';
import { Clock } from '@operability/backend-kit';
import { minute } from '@operability/backend-kit/time';
import { Dataset } from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';
import { Groups } from '../directory/Groups';
import { defaultLimits } from '../domain/budget/defaultLimits';
import { counted, percent, shortWeek } from '../domain/summary/counted';
import { weekAfter } from '../domain/week/isoWeek';
import { weekAt } from '../domain/week/weekBounds';
import { Notices } from '../notices/Notices';
import { pathOfBudget } from '../notices/paths';
import { DatabaseTeamTimers, DueTeam } from '../timers/DatabaseTeamTimers';
import { DatabaseBreaches, StoredBreach } from './DatabaseBreaches';
import { DatabaseBudgetPages } from './DatabaseBudgetPages';
import { DatabaseBudgetStore } from './DatabaseBudgetStore';
import { Managers } from './Managers';
import { TeamJudge } from './TeamJudge';

interface BreachWatchOptions {
  database: Knex;
  data: Dataset;
  timers: DatabaseTeamTimers;
  breaches: DatabaseBreaches;
  store: Pick<DatabaseBudgetStore, 'versionsOf'>;
  pages: Pick<DatabaseBudgetPages, 'teamsSince'>;
  judge: TeamJudge;
  managers: Pick<Managers, 'of'>;
  groups: Pick<Groups, 'tree'>;
  notices: Notices;
  clock: Clock;
  /** The reporting zone. */
  timeZone: string;
  logger: Pick<LoggerService, 'warn'>;
}

const again = 15 * minute;
const leaseFor = 2 * minute;
const atOnce = 10;
/** Of older weeks a manager is not told: they were there before the budget. */
const toldWeeks = 2;

/** Judges the weeks of every team again and again, and tells managers of what they broke. */
export class BreachWatch {
  readonly #options: BreachWatchOptions;

  private constructor(options: BreachWatchOptions) {
    this.#options = options;
  }

  static create(options: BreachWatchOptions): BreachWatch {
    return new BreachWatch(options);
  }

  /** Has a timer for every team that was paged in half a year. */
  async findTeams(): Promise<void> {
    const { timers, pages, clock, timeZone } = this.#options;
    const now = clock.now();
    const since = weekAfter(weekAt(now, timeZone), -26);
    const teams = (await pages.teamsSince(this.#isSample, since)).filter(team =>
      team.includes(':'),
    );
    const armed = await timers.armed(teams);
    await timers.arm(
      teams
        .filter(team => !armed.has(team))
        .map(team => ({ team, dueAt: now })),
      now,
    );
  }

  /** Judges the teams whose turn it is. */
  async tick(): Promise<void> {
    const { timers, clock, logger } = this.#options;
    const now = clock.now();
    for (const due of await timers.claim(atOnce, now, now + leaseFor)) {
      await this.#see(due).catch(error => {
        // The lease ends, and it is tried again.
        logger.warn(`The budget of ${due.team} could not be judged`, error);
      });
    }
  }

  async #see(due: DueTeam): Promise<void> {
    const {
      database,
      store,
      judge,
      managers,
      groups,
      clock,
      timers,
      breaches,
    } = this.#options;
    const { team } = due;
    const judgement = await judge.judge(
      this.#isSample,
      team,
      await store.versionsOf(team),
    );
    const manager = await managers.of(team);
    const title = (await groups.tree()).titleOf(team);
    const now = clock.now();
    await database.transaction(async transaction => {
      // First, so that of two replicas one waits, and then leaves it alone.
      if (!(await timers.finish(transaction, due, now + again))) return;
      const fresh = await breaches.replace(
        transaction,
        { isSample: this.#isSample, team },
        judgement,
        now,
      );
      await this.#tell(transaction, fresh, { title, manager });
    });
  }

  async #tell(
    transaction: Knex.Transaction,
    fresh: readonly StoredBreach[],
    { title, manager }: { title: string; manager: string },
  ): Promise<void> {
    const { notices, clock, timeZone, data } = this.#options;
    const since = weekAfter(weekAt(clock.now(), timeZone), -toldWeeks);
    const told = fresh.filter(({ week }) => week >= since);
    for (const week of new Set(told.map(one => one.week))) {
      const own = told.filter(one => one.week === week);
      const { team } = own[0];
      await notices.add(transaction, {
        key: `breach/${data}/${team}/${week}/${own
          .map(({ metric }) => metric)
          .join(',')}`,
        recipients: [manager],
        title: `${this.#isSample ? 'Sample: ' : ''}${title} broke ${counted(
          own.length,
          'limit',
        )} in ${shortWeek(week)}; a decision is due`,
        text: `${own.map(breachText).join('. ')}.`,
        path: pathOfBudget({ data, team }),
        scope: `breach/${data}/${team}/${week}`,
      });
    }
  }

  get #isSample(): boolean {
    return this.#options.data === 'sample';
  }
}

function breachText({ metric, value, limit }: StoredBreach): string {
  const { title, isLeast, isShare } = defaultLimits.find(
    one => one.metric === metric,
  )!;
  const text = (number: number) => (isShare ? percent(number) : String(number));
  return `${title}: ${text(value)}, ${isLeast ? 'at least' : 'at most'} ${text(
    limit,
  )}`;
}
