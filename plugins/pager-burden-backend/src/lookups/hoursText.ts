import {
  BurdenMeasure,
  ClassProfile,
} from '@operability/plugin-pager-burden-common';

type Said = Pick<BurdenMeasure, 'formula'> & Partial<BurdenMeasure>;

/** Said of whatever is added up by our own parts of a day. */
export const ourHours =
  'The parts of a day are our choice; the first that fits counts: leave, holiday, sleep (22:00 to 08:00), weekend, working hours, off hours.';

/** How what came after hours is told, by whose hours it is counted. */
export const afterHoursText: Record<ClassProfile, Said> = {
  own: {
    formula: 'Interruptions out of the working hours of whoever was paged.',
    choice: ourHours,
  },
  pagerduty: {
    formula:
      'Interruptions out of PagerDuty\u2019s business hours, 08:00 to 18:00 from Monday to Friday, where whoever was paged lives.',
  },
};

/** How interruptions of sleep are told, by whose hours they are counted. */
export const sleepText: Record<ClassProfile, Said> = {
  own: {
    formula: 'Interruptions from 22:00 to 08:00 where whoever was paged lives.',
    choice: ourHours,
  },
  pagerduty: {
    formula:
      'Interruptions in PagerDuty\u2019s hours of sleep, 22:00 to 08:00 on every day, where whoever was paged lives.',
  },
};
