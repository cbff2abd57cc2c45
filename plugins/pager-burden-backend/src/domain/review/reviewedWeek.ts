import { Interval } from '@operability/backend-kit/time';
import { weekBounds } from '../week/weekBounds';
import { weekAfter } from '../week/isoWeek';

/** The stretch that a review looks back at. */
export interface ReviewedWeek extends Interval {
  /** Whether it goes from handover to handover, rather than from Monday to Monday. */
  isOnCallWeek: boolean;
}

/**
 * The week on call that begins in an ISO week: from the first handover in it to
 * the first in the next. A team whose shifts are shorter or longer than a week
 * has no such handover each week, and looks back from Monday to Monday.
 *
 * @param handovers - instants at which the team's shifts begin, in any order
 */
export function reviewedWeek(
  week: string,
  timeZone: string,
  handovers: readonly number[],
): ReviewedWeek {
  const own = weekBounds(week, timeZone);
  const next = weekBounds(weekAfter(week), timeZone);
  const start = onlyOne(handovers, own);
  const end = onlyOne(handovers, next);
  return start !== undefined && end !== undefined
    ? { start, end, isOnCallWeek: true }
    : { ...own, isOnCallWeek: false };
}

/** The instant that lies in a range; undefined where none does, or several. */
function onlyOne(
  instants: readonly number[],
  { start, end }: Interval,
): number | undefined {
  const found = new Set(instants.filter(at => at >= start && at < end));
  return found.size === 1 ? [...found][0] : undefined;
}
