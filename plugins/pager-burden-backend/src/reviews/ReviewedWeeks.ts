import { ReviewedWeek, reviewedWeek } from '../domain/review/reviewedWeek';
import { weekAfter } from '../domain/week/isoWeek';
import { weekAt, weekBounds } from '../domain/week/weekBounds';
import { DatabaseHandovers, Handover } from './DatabaseHandovers';
import { TeamMembers } from '../directory/TeamMembers';

interface ReviewedWeeksOptions {
  store: Pick<DatabaseHandovers, 'within'>;
  members: Pick<TeamMembers, 'of'>;
  /** The reporting zone. */
  timeZone: string;
}

/** Finds the stretch that a team looks back at, by the shifts that were really held. */
export class ReviewedWeeks {
  readonly #options: ReviewedWeeksOptions;

  private constructor(options: ReviewedWeeksOptions) {
    this.#options = options;
  }

  static create(options: ReviewedWeeksOptions): ReviewedWeeks {
    return new ReviewedWeeks(options);
  }

  /** From Monday to Monday, too, while the catalog cannot say who is in the team. */
  async of(
    isSample: boolean,
    team: string,
    week: string,
  ): Promise<ReviewedWeek> {
    const { timeZone } = this.#options;
    const handovers = await this.#handovers(isSample, team, week);
    const weeks = handovers.map(starts => reviewedWeek(week, timeZone, starts));
    return (
      weeks.find(({ isOnCallWeek }) => isOnCallWeek) ??
      reviewedWeek(week, timeZone, [])
    );
  }

  /** The last week of a team that is over. */
  async lastOver(isSample: boolean, team: string, now: number) {
    // A week on call ends in the week after that in which it began.
    const running = weekAt(now, this.#options.timeZone);
    for (const week of [weekAfter(running, -1), weekAfter(running, -2)]) {
      const range = await this.of(isSample, team, week);
      if (range.end <= now) return { week, range };
    }
    const week = weekAfter(running, -3);
    return { week, range: await this.of(isSample, team, week) };
  }

  /** When shifts began, by the schedules that the team holds most of. */
  async #handovers(
    isSample: boolean,
    team: string,
    week: string,
  ): Promise<number[][]> {
    const { store, members, timeZone } = this.#options;
    const own = new Set(await members.of(team).catch(() => []));
    if (!own.size) return [];
    const handovers = await store.within(isSample, {
      start: weekBounds(week, timeZone).start,
      end: weekBounds(weekAfter(week), timeZone).end,
    });
    const schedules = new Map<string, Handover[]>();
    for (const handover of handovers) {
      const shifts = schedules.get(handover.scheduleId) ?? [];
      shifts.push(handover);
      schedules.set(handover.scheduleId, shifts);
    }
    return [...schedules.values()]
      .filter(
        shifts =>
          shifts.filter(({ userRef }) => own.has(userRef)).length * 2 >
          shifts.length,
      )
      .map(shifts => shifts.map(({ at }) => at));
  }
}
