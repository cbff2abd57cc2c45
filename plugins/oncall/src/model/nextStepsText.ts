import { AlertSummary } from '@operability/plugin-oncall-common';

/** What comes of an alert for which the engine plans nothing. @internal */
export function nextStepsText({
  status,
  urgency,
}: Pick<AlertSummary, 'status' | 'urgency'>): string {
  if (urgency === 'low') {
    return 'Nothing by itself: low urgency is told once, in working hours, and never climbs.';
  }
  return status === 'acknowledged'
    ? 'Nothing by itself, as long as somebody holds it.'
    : 'Nothing by itself.';
}
