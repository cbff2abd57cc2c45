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
): TimeToAcknowledge<'notPaged' | 'neverAcknowledged' | 'onlyAutomatic'> {
  const answers = alerts.map(alert => {
    if (!alert.hasPaged) return 'notPaged';
    const first = firstAcknowledgment(alert);
    if (first !== undefined) return first - alert.createdAt;
    return alert.acknowledgments.length ? 'onlyAutomatic' : 'neverAcknowledged';
  });
  return split(answers);
}

/**
 * From an alert being given to somebody to their own acknowledgement, as
 * PagerDuty has it: from when it was made, those it is escalated to would
 * inherit the wait of others.
 */
export function timeToAcknowledgeOf(
  responder: string,
  alerts: readonly AlertFact[],
): TimeToAcknowledge<'neverAcknowledged' | 'neverAssigned'> {
  type Answer = number | 'neverAcknowledged' | 'neverAssigned';
  const answers = alerts.flatMap((alert): Answer[] => {
    const assignedAt = Math.min(
      ...alert.assignments
        .filter(one => one.responder === responder)
        .map(({ at }) => at),
    );
    const first = firstAcknowledgment(alert, responder);
    if (first === undefined) {
      return Number.isFinite(assignedAt) ? ['neverAcknowledged'] : [];
    }
    // Whoever takes what is not theirs was never waited for.
    return [assignedAt <= first ? first - assignedAt : 'neverAssigned'];
  });
  return split(answers);
}

/** The first acknowledgement of a person, or of the one named. */
export function firstAcknowledgment(
  { acknowledgments }: AlertFact,
  responder?: string,
): number | undefined {
  const instants = acknowledgments
    .filter(({ isAutomatic }) => !isAutomatic)
    .filter(({ by }) => responder === undefined || by === responder)
    .map(({ at }) => at);
  return instants.length ? Math.min(...instants) : undefined;
}

/** The share of alerts that paged which a person acknowledged; null of none. */
export function acknowledgedShare(alerts: readonly AlertFact[]): {
  value: number | null;
  n: number;
} {
  const paged = alerts.filter(alert => alert.hasPaged);
  const acknowledged = paged.filter(
    alert => firstAcknowledgment(alert) !== undefined,
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
