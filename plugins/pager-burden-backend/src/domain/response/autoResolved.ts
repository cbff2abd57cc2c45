import { minute } from '@operability/backend-kit/time';
import { AlertFact } from './AlertFact';
import { isAutoResolved } from './timeToResolve';

const transientTime = 5 * minute;

/** Shares of all alerts; null of none. */
export interface AutoResolved {
  n: number;
  autoResolved: number | null;
  /** Gone within five minutes, with nobody doing anything. */
  transient: number | null;
}

/**
 * Which alerts went away by themselves. The transient among them are the
 * strongest candidates for noise; a person's verdict is another thing.
 */
export function autoResolved(alerts: readonly AlertFact[]): AutoResolved {
  const n = alerts.length;
  const share = (list: readonly AlertFact[]) => (n ? list.length / n : null);
  return {
    n,
    autoResolved: share(alerts.filter(isAutoResolved)),
    transient: share(alerts.filter(isTransient)),
  };
}

/** Whether an alert came and went before anybody did anything. */
function isTransient(alert: AlertFact): boolean {
  return (
    isAutoResolved(alert) &&
    alert.resolvedAt! - alert.createdAt < transientTime &&
    alert.acknowledgedAt === undefined &&
    alert.escalations.manual + alert.escalations.reassigned === 0
  );
}
