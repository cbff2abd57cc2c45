import {
  NotCountedReason,
  PageAnchor,
  PageClass,
} from '@operability/plugin-pager-burden-common';
import { PagerDutyClass } from '../domain/classify/pagerDutyClass';

/** What a page was to the person to whom it came. */
export interface PageClassification {
  timeZone: string;
  isZoneEstimated: boolean;
  class: PageClass;
  pagerDutyClass: PagerDutyClass;
  /** What their clock showed. */
  wall: number;
  /** The evening on which the night began; left out by day. */
  night?: string;
}

/** A page with all that was found out when it came in. Times are epoch milliseconds. */
export interface ClassifiedPage extends PageClassification {
  id: string;
  sourceId: string;
  sourceKey: string;
  isSample: boolean;
  /** Of what the source said: the same again changes nothing. */
  digest: string;
  title: string;
  fingerprint: string;
  alertKey?: string;
  alertUrl?: string;
  /** The reference where the catalog knew it, else what it was called. */
  entity: string;
  isEntityKnown: boolean;
  /** What it was called, where somebody said what that is. */
  entityCalled?: string;
  team: string;
  /** Whether the source said whose it was; else it is whose it was when it came first. */
  isTeamTold: boolean;
  /** Whether the team came with what somebody said that the thing is. */
  isTeamGiven: boolean;
  /** The reference where the catalog knew them, else what they were called. */
  person?: string;
  isPersonKnown: boolean;
  /** What they were called, where somebody said who that is. */
  personCalled?: string;
  /** Where it is another than that which owned it. */
  personTeam?: string;
  channel: string;
  urgency: 'high' | 'low';
  step?: number;
  sentAt: number;
  anchor: PageAnchor;
  shiftTimeZone?: string;
  /** In the reporting zone. */
  week: string;
  notCounted?: NotCountedReason;
  startsInterruption: boolean;
}
