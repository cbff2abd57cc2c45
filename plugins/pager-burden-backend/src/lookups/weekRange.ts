import { InputError } from '@backstage/errors';
import { day, wallOfDate } from '@operability/backend-kit/time';
import { weekAfter, weekOfWall, weeksFrom } from '../domain/week/isoWeek';
import { weekAt } from '../domain/week/weekBounds';

const mostWeeks = 530;

/** Whole weeks in the reporting zone. */
export interface WeekRange {
  weeks: string[];
  first: string;
  last: string;
  /** The week that is not over yet. */
  running: string;
}

/**
 * The weeks that dates are in; by default so many up to the one that runs.
 *
 * @throws InputError for a range that ends before it begins, or is too long
 */
export function weekRange(
  query: { since?: string; until?: string },
  options: { timeZone: string; now: number; weeks: number },
): WeekRange {
  const running = weekAt(options.now, options.timeZone);
  const last = query.until
    ? weekOfWall(wallOfDate(query.until) - day)
    : running;
  const first = query.since
    ? weekOfWall(wallOfDate(query.since))
    : weekAfter(last, 1 - options.weeks);
  if (
    first > last ||
    (query.until && query.since && query.until <= query.since)
  ) {
    throw new InputError('query.until: must be after since');
  }
  if (weekAfter(first, mostWeeks) <= last) {
    throw new InputError('query.since: must not be more than ten years before');
  }
  return { weeks: weeksFrom(first, last), first, last, running };
}
