import { day } from '@operability/backend-kit/time';
import { DeletedPages } from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';
import { DatabaseClosedWeeks } from './DatabaseClosedWeeks';

/** The weeks that a list looks into; all of them, when nothing is said. */
export interface LookedInto {
  weeks?: readonly string[];
  firstWeek?: string;
  /** Epoch milliseconds. */
  since?: number;
}

interface DeletedWeeksOptions {
  database: Knex;
  /** For how long single pages are kept, in milliseconds. */
  kept: number;
}

/** Says of which weeks no pages can be shown, since they are not kept that long. */
export class DeletedWeeks {
  readonly #options: DeletedWeeksOptions;

  private constructor(options: DeletedWeeksOptions) {
    this.#options = options;
  }

  static create(options: DeletedWeeksOptions): DeletedWeeks {
    return new DeletedWeeks(options);
  }

  /** @returns nothing where the list looks into no such week */
  async among(
    isSample: boolean,
    { weeks, firstWeek, since }: LookedInto,
  ): Promise<DeletedPages | undefined> {
    const { database, kept } = this.#options;
    const closed = await DatabaseClosedWeeks.in(database).find(isSample);
    if (!closed) return undefined;
    const { untilWeek, untilAt } = closed;
    const isOfLater =
      (weeks && weeks.every(week => week >= untilWeek)) ||
      (firstWeek !== undefined && firstWeek >= untilWeek) ||
      (since !== undefined && since >= untilAt);
    if (isOfLater) return undefined;
    return { beforeWeek: untilWeek, keptDays: Math.round(kept / day) };
  }
}
