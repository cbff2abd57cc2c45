import {
  Dataset,
  PageAnchor,
  PageClass,
} from '@operability/plugin-pager-burden-common';
import { PagerDutyClass } from '../classify/pagerDutyClass';

/** A page as the roll-ups see it: all that was found out when it came in. */
export interface PageFact {
  /** A UUID: the order of ids is the same in every database. */
  id: string;
  dataset: Dataset;
  /** Left out where the source does not say who was paged. */
  responder?: string;
  /** The team of whoever was paged; left out where it is not known. */
  responderTeam?: string;
  sentAt: number;
  /** ISO week in the reporting zone. */
  week: string;
  /** The owner as of then, `unowned` or `unknown`. */
  team: string;
  entity: string;
  class: PageClass;
  pagerDutyClass: PagerDutyClass;
  /** The night it disturbed, by the date on which it began; see `nightOf`. */
  night?: string;
  /** On the responder's clock: ISO weekday and hour. */
  weekday: number;
  hour: number;
  anchor: PageAnchor;
  isZoneEstimated: boolean;
  /** Drills, maintenance and the like are kept and not counted. */
  isCounted: boolean;
  /** Whether it begins an interruption; false while it is not counted. */
  startsInterruption: boolean;
}
