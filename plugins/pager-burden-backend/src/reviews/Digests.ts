import { LoggerService } from '@backstage/backend-plugin-api';
import { Clock } from '@operability/backend-kit';
import {
  dateOfWall,
  day,
  minute,
  ZoneClock,
} from '@operability/backend-kit/time';
import { Dataset } from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';
import { everything } from '../access/everything';
import { DatabaseBudgetPages } from '../budgets/DatabaseBudgetPages';
import { Groups } from '../directory/Groups';
import { nextDigest } from '../domain/review/nextDigest';
import { shortWeek } from '../domain/summary/counted';
import { digestText } from '../domain/summary/digestText';
import { weekAfter } from '../domain/week/isoWeek';
import { weekAt } from '../domain/week/weekBounds';
import { Notice, Notices } from '../notices/Notices';
import { pathOfReview } from '../notices/paths';
import { DatabaseTeamTimers, DueTeam } from '../timers/DatabaseTeamTimers';
import { DatabaseActionStore } from './DatabaseActionStore';
import { DatabaseAgenda } from './DatabaseAgenda';
import { ReviewedWeeks } from './ReviewedWeeks';
import { TeamWeeks } from './TeamWeeks';
import { TeamZones } from './TeamZones';

interface DigestsOptions {
  database: Knex;
  data: Dataset;
  timers: DatabaseTeamTimers;
  teams: Pick<DatabaseBudgetPages, 'teamsSince'>;
  actions: DatabaseActionStore;
  agenda: DatabaseAgenda;
  weeks: ReviewedWeeks;
  teamWeeks: TeamWeeks;
  zones: TeamZones;
  groups: Pick<Groups, 'tree'>;
  notices: Notices;
  clock: Clock;
  /** The reporting zone. */
  timeZone: string;
  logger: Pick<LoggerService, 'warn'>;
}

const leaseFor = 2 * minute;
const atOnce = 10;

/** Tells every team on Monday at nine, by its own clocks, how its week was. */
export class Digests {
  readonly #options: DigestsOptions;

  private constructor(options: DigestsOptions) {
    this.#options = options;
  }

  static create(options: DigestsOptions): Digests {
    return new Digests(options);
  }

  /** Has a timer for every team that was paged in half a year or has something to do. */
  async findTeams(): Promise<void> {
    const { timers, teams: store, actions, zones, clock } = this.#options;
    const now = clock.now();
    const since = weekAfter(weekAt(now, this.#options.timeZone), -26);
    const [paged, acting] = await Promise.all([
      store.teamsSince(this.#isSample, since),
      actions.teamsWithOpen(this.#isSample),
    ]);
    // Nobody is `unowned` or `unknown`.
    const teams = [...new Set([...paged, ...acting])].filter(team =>
      team.includes(':'),
    );
    for (const team of teams) {
      const zone = await zones.of(this.#isSample, team, now);
      await timers.arm([{ team, dueAt: nextDigest(now, zone) }], now);
    }
  }

  /** Tells the teams for which it is Monday at nine. */
  async tick(): Promise<void> {
    const { timers, clock, logger } = this.#options;
    const now = clock.now();
    for (const due of await timers.claim(atOnce, now, now + leaseFor)) {
      await this.#send(due).catch(error => {
        // The lease ends, and it is tried again.
        logger.warn(`${due.team} could not be told of its week`, error);
      });
    }
  }

  async #send(due: DueTeam): Promise<void> {
    const { database, timers, notices, zones, clock } = this.#options;
    const now = clock.now();
    const zone = await zones.of(this.#isSample, due.team, now);
    const digest = await this.#compose(due.team, now, zone);
    await database.transaction(async transaction => {
      const isOurs = await timers.finish(
        transaction,
        due,
        nextDigest(now, zone),
      );
      if (isOurs) await notices.add(transaction, digest);
    });
  }

  async #compose(team: string, now: number, zone: string): Promise<Notice> {
    const { data, agenda, weeks, teamWeeks, actions, groups } = this.#options;
    const isSample = this.#isSample;
    const { week, range } = await weeks.lastOver(isSample, team, now);
    const about = { isSample, team, scope: everything };
    const pages = await agenda.pages(about, range);
    const counted = pages.filter(({ isLow }) => !isLow);
    const { sentence } = await teamWeeks.of(about, week, range, counted);
    const wall = ZoneClock.of(zone).wallAt(now);
    const nextWeek = dateOfWall(wall + 7 * day);
    const open = await actions.openOrClosedSince(isSample, team, now);
    const due = open.filter(
      ({ state, dueOn }) => state === 'open' && dueOn < nextWeek,
    );
    const title = (await groups.tree()).titleOf(team);
    return {
      key: `digest/${data}/${team}/${week}`,
      recipients: [team],
      title: `${
        isSample ? 'Sample: ' : ''
      }The weekly review of ${title}, ${shortWeek(week)}`,
      text: digestText(sentence, due, dateOfWall(wall)),
      path: pathOfReview({ data, team, week }),
      scope: `digest/${data}/${team}`,
    };
  }

  get #isSample(): boolean {
    return this.#options.data === 'sample';
  }
}
