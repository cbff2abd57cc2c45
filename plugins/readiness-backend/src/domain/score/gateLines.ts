import { CountedLine, isEnforced } from './countedAs';

/** A line of a checklist as the condition of a gate. */
export type GateLine<Line extends CountedLine> = Line & {
  /** Whether it keeps the gate closed. */
  closes: boolean;
};

/**
 * A checklist as the conditions of a gate. Only what is required and enforced
 * by now closes it, and only while it fails or nobody knows; what is waived or
 * attested, or does not apply, lets through.
 */
export function gateLines<Line extends CountedLine>(
  lines: readonly Line[],
  now: number,
): GateLine<Line>[] {
  return lines.map(line => ({
    ...line,
    closes:
      line.required &&
      isEnforced(line.enforcedFrom, now) &&
      (line.status === 'fail' ||
        line.status === 'unknown' ||
        line.status === 'stale'),
  }));
}
