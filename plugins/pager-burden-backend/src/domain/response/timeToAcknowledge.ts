import { AlertFact } from './AlertFact';
import { Durations, durations, LeftOut, leftOut } from './durations';

/** How long people took to answer, in milliseconds. */
export interface TimeToAcknowledge<Reason extends string> extends Durations {
  leftOut: LeftOut<Reason>[];
}

/**
 * From an alert being made to the first person's acknowledgement. Those that
 * nobody acknowledged are left out and said, never counted as 0: ignoring
 * pages would improve it.
 */
export function timeToAcknowledge(
  alerts: readonly AlertFact[],
): TimeToAcknowledge<'notPaged' | 'neverAcknowledged'> {
  return split(
    alerts.map(({ pages, createdAt, acknowledgedAt }) => {
      if (!pages.length) return 'notPaged';
      return acknowledgedAt === undefined
        ? 'neverAcknowledged'
        : acknowledgedAt - createdAt;
    }),
  );
}

/** The share of alerts that paged which a person acknowledged; null of none. */
export function acknowledgedShare(alerts: readonly AlertFact[]): {
  value: number | null;
  n: number;
} {
  const paged = alerts.filter(({ pages }) => pages.length > 0);
  const acknowledged = paged.filter(
    ({ acknowledgedAt }) => acknowledgedAt !== undefined,
  );
  const n = paged.length;
  return { value: n ? acknowledged.length / n : null, n };
}

function split<Reason extends string>(
  answers: readonly (number | Reason)[],
): TimeToAcknowledge<Reason> {
  return {
    ...durations(answers.filter(one => typeof one === 'number')),
    leftOut: leftOut(answers.filter(one => typeof one !== 'number')),
  };
}
