import { InputError } from '@backstage/errors';
import {
  day,
  Interval,
  wallOfDate,
  ZoneClock,
} from '@operability/backend-kit/time';
import { longestRangeDays } from '@operability/plugin-oncall-common';

const defaultLength = 14 * day;

/**
 * The range that is asked for; two weeks from now on, where nothing is said.
 * Dates are those of the zone.
 *
 * @throws InputError where it ends before it starts, or is too long.
 */
export function readRange(
  { since, until }: { since?: string; until?: string },
  timeZone: string,
  now: number,
): Interval {
  const start = since === undefined ? now : momentOf(since, timeZone);
  const end =
    until === undefined ? start + defaultLength : momentOf(until, timeZone);
  if (end <= start) throw new InputError('until: must be after since');
  // An hour's grace: dates are local, and a range may hold a longer day.
  if (end - start > longestRangeDays * day + day / 24) {
    throw new InputError(
      `until: must be at most ${longestRangeDays} days after since`,
    );
  }
  return { start, end };
}

/** An instant, or the start of a local date. */
export function momentOf(text: string, timeZone: string): number {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? ZoneClock.of(timeZone).firstInstantOf(wallOfDate(text))
    : Date.parse(text);
}
