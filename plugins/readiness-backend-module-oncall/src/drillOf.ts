import { Alert } from '@operability/plugin-oncall-common';
import { Drill } from './analyseAlerting';

/**
 * What an alert that was a drill proves: the first time that a person
 * acknowledged it. Who ended it without that may never have been paged.
 *
 * @param url - of its page in the portal
 */
export function drillOf(alert: Alert, url?: string): Drill {
  const answer = alert.timeline.find(
    ({ type, actor }) => type === 'acknowledged' && actor?.startsWith('user:'),
  );
  return {
    at: Date.parse(alert.createdAt),
    acknowledged: answer?.actor
      ? { at: Date.parse(answer.at), by: answer.actor }
      : undefined,
    url,
  };
}
