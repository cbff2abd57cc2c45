import { hour, Interval } from '@operability/backend-kit/time';
import { clip } from '../time/Interval';

/** How many proofs of a channel were due in an hour, and how many came through. */
export interface HourOfProofs {
  channel: string;
  /** Its beginning. */
  hour: number;
  due: number;
  ok: number;
}

/**
 * For how many milliseconds of a range each channel was proven. Each proof
 * stands for its part of the hour; an hour in which none was due proves nothing.
 *
 * @param hours - each hour of a channel once
 */
export function provenTime(
  hours: readonly HourOfProofs[],
  range: Interval,
): Map<string, number> {
  const proven = new Map<string, number>();
  for (const { channel, hour: start, due, ok } of hours) {
    const [part] = clip([{ start, end: start + hour }], range);
    if (part && due > 0) {
      const time = (part.end - part.start) * Math.min(1, ok / due);
      proven.set(channel, (proven.get(channel) ?? 0) + time);
    }
  }
  return proven;
}
