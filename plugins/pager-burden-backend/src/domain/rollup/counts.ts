import { PageAnchor, PageClass } from '@operability/plugin-pager-burden-common';
import { PagerDutyClass } from '../classify/pagerDutyClass';
import { PageFact } from './PageFact';

/** What the roll-ups add up: a column each. */
export type CountName =
  | 'pages'
  | 'interruptions'
  | 'zonesEstimated'
  | `${PageClass}Pages`
  | `${PageClass}Interruptions`
  | `pagerDuty${Capitalize<PagerDutyClass>}${'Pages' | 'Interruptions'}`
  | `${PageAnchor}Pages`;

/** Sums by name; one that is left out is 0. */
export type Counts = Partial<Record<CountName, number>>;

const pagerDutyName: Record<PagerDutyClass, Capitalize<PagerDutyClass>> = {
  working: 'Working',
  evening: 'Evening',
  sleep: 'Sleep',
};

/** What a counted page adds to the week of its team, and to that of its entity. */
export function countsOf(page: PageFact): Counts {
  const pagerDuty = pagerDutyName[page.pagerDutyClass];
  return {
    pages: 1,
    [`${page.class}Pages`]: 1,
    [`pagerDuty${pagerDuty}Pages`]: 1,
    [`${page.anchor}Pages`]: 1,
    ...(page.isZoneEstimated && { zonesEstimated: 1 }),
    ...(page.startsInterruption && {
      interruptions: 1,
      [`${page.class}Interruptions`]: 1,
      [`pagerDuty${pagerDuty}Interruptions`]: 1,
    }),
  };
}
