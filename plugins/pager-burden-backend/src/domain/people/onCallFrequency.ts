import { Interval } from '@operability/backend-kit/time';
import { heldShare } from '../quiet/onCallWeekState';
import { coveredTime } from '../time/Interval';
import { HeldShift } from './onCallHours';

/** A quarter of the time on call at most, says Google's book on SRE. */
const frequencyLimit = 0.25;

/** How often somebody is on call; null where there are no weeks. */
export interface OnCallFrequency {
  /** Weeks of which they held half or more (ours), of all. */
  value: number | null;
  weeksHeld: number;
  n: number;
  /** Hours of all, which a rotation shorter than a week needs. */
  timeShare: number | null;
  isHigh: boolean;
}

/** How many of some weeks somebody held. */
export function onCallFrequency(
  person: string,
  shifts: readonly HeldShift[],
  weeks: readonly Interval[],
): OnCallFrequency {
  const own = shifts.filter(shift => shift.person === person);
  const lengths = weeks.map(({ start, end }) => end - start);
  const held = weeks.map(week => coveredTime(own, week));
  const n = weeks.length;
  const weeksHeld = held.filter(
    (time, index) => time >= lengths[index] * heldShare,
  ).length;
  const value = n ? weeksHeld / n : null;
  const timeShare = n ? sum(held) / sum(lengths) : null;
  const isHigh = Math.max(value ?? 0, timeShare ?? 0) > frequencyLimit;
  return { value, weeksHeld, n, timeShare, isHigh };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
