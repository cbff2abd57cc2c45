import { AlertStatus } from '@operability/plugin-oncall-common';

/** Whether somebody has taken the alert, or it is over: nobody else is asked. */
export function isTaken(status: AlertStatus): boolean {
  return status !== 'triggered';
}
