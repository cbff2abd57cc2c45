import { instant, isoDate, queryInteger } from '@operability/contract-kit';
import * as z from 'zod';
import { week } from './week';

/** When the pages that are asked for came, beside single weeks. @public */
export const pageTimes = z.object({
  firstWeek: week.optional().describe('Only of this week and later ones'),
  lastWeek: week.optional().describe('Only of this week and earlier ones'),
  weekday: queryInteger({ min: 1, max: 7 })
    .optional()
    .describe("By the clock of whoever was paged; 1 is Monday's"),
  hour: queryInteger({ min: 0, max: 23 })
    .optional()
    .describe('By the clock of whoever was paged: from its beginning on'),
  night: isoDate
    .optional()
    .describe(
      'Only of the night that began on this evening where whoever was paged lives',
    ),
  since: instant.optional().describe('Only those sent then or later'),
  until: instant.optional().describe('Only those sent before'),
});

/** @public */
export type PageTimes = z.output<typeof pageTimes>;

/** What of a list can no longer be shown, as it is not kept that long. @public */
export const deletedPages = z
  .object({
    beforeWeek: week.describe('Of the weeks before it only the sums are left'),
    keptDays: z.int().min(1).describe('For how long single pages are kept'),
  })
  .meta({ id: 'DeletedPages' });

/** @public */
export type DeletedPages = z.output<typeof deletedPages>;
