import {
  day,
  hour,
  timeOfDay,
  wallOfDate,
  weekdayOfWall,
  ZoneClock,
} from '@operability/backend-kit/time';
import { parseShiftLength, Rotation } from '@operability/plugin-oncall-common';
import { addMonths } from '../time/addMonths';

/**
 * The handovers of a rotation, numbered from 0 for its first.
 *
 * @internal
 */
export interface Handovers {
  /** When handover `n` is. */
  instantOf(n: number): number;
  /** The number of the last handover at or before an instant; negative before the first. */
  lastAt(instant: number): number;
}

/** What of a rotation decides when it hands over. @internal */
export type HandoverRule = Pick<Rotation, 'shift' | 'handover' | 'startsOn'>;

/**
 * Finds the handovers of a rotation by arithmetic, however long ago it started.
 *
 * @internal
 */
export function handoversOf(rule: HandoverRule, clock: ZoneClock): Handovers {
  const first = firstHandover(rule);
  const { unit, count } = parseShiftLength(rule.shift);
  switch (unit) {
    case 'days':
      return atWallTimes(clock, n => first + n * count * day, count * day);
    case 'months':
      return atWallTimes(
        clock,
        n => addMonths(first, n * count),
        count * 30 * day,
      );
    default:
      return 24 % count === 0
        ? atWallTimes(clock, n => first + n * count * hour, count * hour)
        : elapsed(clock.firstInstantOf(first), count * hour);
  }
}

function firstHandover({ startsOn, handover }: HandoverRule): number {
  const date = wallOfDate(startsOn);
  const daysUntil = handover.weekday
    ? (handover.weekday - weekdayOfWall(date) + 7) % 7
    : 0;
  return date + daysUntil * day + timeOfDay(handover.time);
}

/** Handovers at wall times that are about `step` apart. */
function atWallTimes(
  clock: ZoneClock,
  wallOf: (n: number) => number,
  step: number,
): Handovers {
  const instantOf = (n: number) => clock.firstInstantOf(wallOf(n));
  return {
    instantOf,
    lastAt(instant) {
      // The guess is off by the length of a month or a change of offset.
      let n = Math.floor((clock.wallAt(instant) - wallOf(0)) / step);
      while (instantOf(n) > instant) n--;
      while (instantOf(n + 1) <= instant) n++;
      return n;
    },
  };
}

function elapsed(first: number, step: number): Handovers {
  return {
    instantOf: n => first + n * step,
    lastAt: instant => Math.floor((instant - first) / step),
  };
}
