import { ResultStatus } from '@operability/plugin-readiness-common';
import { startOfDate } from '../day';

/** A line of a checklist, as far as counting looks at it. */
export interface CountedLine {
  check: string;
  required: boolean;
  /** The ISO date from which it counts. */
  enforcedFrom?: string;
  status: ResultStatus;
}

/** Which number of a score a line is one of. */
export type Counted = 'passed' | 'waived' | 'open' | 'notCounted';

/**
 * Which number of a score a line is one of. Passed, waived and open together
 * are what is applicable; a waiver passes nothing. A line that does not apply,
 * or that is not enforced yet, is in no number.
 */
export function countedAs(line: CountedLine, now: number): Counted {
  if (!isEnforced(line.enforcedFrom, now)) return 'notCounted';
  switch (line.status) {
    case 'pass':
    case 'attested':
      return 'passed';
    case 'waived':
      return 'waived';
    case 'notApplicable':
      return 'notCounted';
    default:
      return 'open';
  }
}

/** Whether a check counts by now; it is shown before as well. */
export function isEnforced(
  enforcedFrom: string | undefined,
  now: number,
): boolean {
  return enforcedFrom === undefined || startOfDate(enforcedFrom) <= now;
}
