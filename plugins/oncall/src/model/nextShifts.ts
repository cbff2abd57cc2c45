import { Shift } from '@operability/plugin-oncall-common';
import { Span } from './timelineRange';

/** A shift that runs, or is to come. @internal */
export interface NextShift extends Span {
  userRef: string;
  isNow: boolean;
}

/**
 * The shifts that run and the first that are to come. One that goes on beyond
 * what was asked for is left out, since its end is not known, unless it runs.
 *
 * @internal
 */
export function nextShifts(
  items: readonly Shift[],
  asked: Span,
  now: number,
  most: number,
): NextShift[] {
  return items
    .map(({ start, end, userRef }) => ({
      start: Date.parse(start),
      end: Date.parse(end),
      userRef,
      isNow: Date.parse(start) <= now,
    }))
    .filter(({ end, isNow }) => end > now && (isNow || end < asked.end))
    .slice(0, most);
}
