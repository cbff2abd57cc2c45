import { AlertFact, Escalation, EscalationCause } from './AlertFact';

/** How often alerts were passed on, and why. */
export interface Escalations {
  byCause: Record<EscalationCause, number>;
  /** Alerts that were passed on at all. */
  alerts: number;
}

/** Counts escalations by what caused them. */
export function escalations(alerts: readonly AlertFact[]): Escalations {
  const all = alerts.flatMap(alert => alert.escalations);
  const count = (cause: EscalationCause) =>
    all.filter(one => one.cause === cause).length;
  return {
    byCause: {
      timeout: count('timeout'),
      manual: count('manual'),
      reassign: count('reassign'),
    },
    alerts: alerts.filter(alert => alert.escalations.length > 0).length,
  };
}

/** How often alerts were passed on from somebody, and to them. */
export function escalationsOf(
  responder: string,
  alerts: readonly AlertFact[],
): { from: number; to: number } {
  const all: Escalation[] = alerts.flatMap(alert => [...alert.escalations]);
  return {
    from: all.filter(one => one.from === responder).length,
    to: all.filter(one => one.to === responder).length,
  };
}
