import { coveredTime, Interval } from '../time/Interval';
import { hour } from '../time/wallTime';

/** What somebody held of a schedule, overrides taken into account. */
export interface HeldShift extends Interval {
  responder: string;
  /** The step of the policy that it answers, 1 = paged first. */
  level: number;
}

/** Hours on call; two schedules at once are one hour. */
export interface OnCallTime {
  total: number;
  /** On the first level of one schedule or more. */
  first: number;
  /** On any other level, where they may be on the first at the same time. */
  later: number;
}

/** How many hours of a range each person held. */
export function onCallTime(
  responder: string,
  shifts: readonly HeldShift[],
  range: Interval,
): OnCallTime {
  const own = shifts.filter(shift => shift.responder === responder);
  const hoursOf = (list: readonly HeldShift[]) =>
    coveredTime(list, range) / hour;
  return {
    total: hoursOf(own),
    first: hoursOf(own.filter(({ level }) => level === 1)),
    later: hoursOf(own.filter(({ level }) => level > 1)),
  };
}
