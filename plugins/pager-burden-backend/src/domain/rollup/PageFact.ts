import { PageClass } from '@operability/plugin-pager-burden-common';
import { ChainedPage } from '../interruptions/startsOfInterruptions';

/** What of a page the sums by week are made of. */
export interface PageFact extends ChainedPage {
  isSample: boolean;
  /** In the reporting zone. */
  week: string;
  /** The owner as of then, `unowned` or `unknown`. */
  team: string;
  entity: string;
  isEntityKnown: boolean;
  class: PageClass;
  /** Why it does not count; left out where it does. */
  notCounted?: string;
  /** False while it does not count. */
  startsInterruption: boolean;
}
