import { instant, isoDate } from '@operability/contract-kit';
import * as z from 'zod';
import { dataset } from './page';
import { week, weekState } from './week';

/** One's own nights and weeks, for nobody else. @public */
export const ownBurden = z
  .object({
    data: dataset,
    timeZone: z.string(),
    since: isoDate,
    until: isoDate,
    nights: z
      .array(
        z.object({
          date: isoDate.describe('The evening on which the night began'),
          pages: z.int().min(0),
          onCall: z.boolean(),
        }),
      )
      .describe('Nights with a page, and nights on call'),
    longestRun: z.int().describe('Nights with a page, one after the other'),
    weeks: z.array(
      z.object({
        week,
        state: weekState,
        pages: z.int(),
        interruptions: z.int(),
        afterHours: z.int(),
        onCallHours: z.number().min(0),
      }),
    ),
    quietStreak: z.object({ current: z.int(), best: z.int(), known: z.int() }),
    lastPageAt: instant.optional(),
    sentence: z.string(),
  })
  .meta({ id: 'OwnBurden' });

/** @public */
export type OwnBurden = z.output<typeof ownBurden>;
