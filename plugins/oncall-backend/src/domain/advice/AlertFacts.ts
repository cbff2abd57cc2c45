import { AlertStatus, Urgency } from '@operability/plugin-oncall-common';

/** What advice about an alert is given from. Lengths are in milliseconds. @internal */
export interface AlertFacts {
  status: AlertStatus;
  urgency: Urgency;
  /** What its source said, where it did. */
  severity?: 'critical' | 'error' | 'warning' | 'info';
  isDrill?: boolean;
  /** 1 highest to 4; left out where the service has none. */
  tier?: number;
  /** How many entities need this one, by any path; left out where unknown. */
  dependents?: number;
  /** Since it was triggered. */
  openFor: number;
  /** How long nobody has held it; left out while somebody does. */
  unacknowledgedFor?: number;
  heldBy?: string;
  /** What is above the current step; left out at the last resort. */
  next?: { title: string; to?: string; in?: number };
  /** The step whose people are to post, where the ladder has one above. */
  commander?: string;
  /** How often it was raised within seven days, this time included. */
  timesThisWeek: number;
  /** How many of these were outside work hours. */
  afterHoursThisWeek: number;
  /** The incident that it belongs to, where the status context knows one. */
  incident?: { title: string; commander?: string };
}

/** An answer, and what speaks for it and against. @internal */
export interface Answer {
  should: boolean;
  because: string[];
}
