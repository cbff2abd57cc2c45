import { AlertFact, EscalationCause } from './AlertFact';

/** How often alerts were passed on, and why. */
export interface Escalations {
  byCause: Record<EscalationCause, number>;
  /** Alerts that were passed on at all. */
  alerts: number;
}

/** Counts escalations by what caused them. */
export function escalations(alerts: readonly AlertFact[]): Escalations {
  const byCause = { timeout: 0, manual: 0, reassigned: 0 };
  let escalated = 0;
  for (const alert of alerts) {
    const { timeout, manual, reassigned } = alert.escalations;
    byCause.timeout += timeout;
    byCause.manual += manual;
    byCause.reassigned += reassigned;
    if (timeout + manual + reassigned > 0) escalated += 1;
  }
  return { byCause, alerts: escalated };
}
