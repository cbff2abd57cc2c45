import { Urgency } from '@operability/plugin-oncall-common';

/** What a source says about how bad it is. @internal */
export type Severity = 'critical' | 'error' | 'warning' | 'info';

const bySeverity: Record<Severity, Urgency> = {
  critical: 'high',
  error: 'high',
  warning: 'low',
  info: 'low',
};

/**
 * How urgent an alert is by its severity and the tier of its service: a warning
 * of the highest tier is high, an error of the lowest is low. Critical is
 * always high and info always low.
 *
 * @param tier - 1 highest to 4; left out where the service has none.
 * @internal
 */
export function urgencyOf(severity: Severity, tier?: number): Urgency {
  if (severity === 'warning' && tier === 1) return 'high';
  if (severity === 'error' && tier === 4) return 'low';
  return bySeverity[severity];
}
