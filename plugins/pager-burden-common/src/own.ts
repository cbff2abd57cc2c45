import { instant, isoDate } from '@operability/contract-kit';
import * as z from 'zod';
import { dataset } from './page';
import { week, weekState } from './week';

const nightRun = z.object({
  first: isoDate,
  last: isoDate,
  nights: z.int().min(1),
});

/**
 * How a week was for one person: as {@link weekState}, but without a page it is
 * `quiet` only where half of it or more was held, `hardlyHeld` where less was,
 * and `off` where nothing was.
 *
 * @public
 */
export const ownWeekState = z.enum([...weekState.options, 'hardlyHeld', 'off']);

/** @public */
export type OwnWeekState = z.output<typeof ownWeekState>;

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
    runs: z
      .array(nightRun)
      .describe('Two nights or more with a page in a row, the newest first'),
    cover: nightRun
      .optional()
      .describe(
        'A run whose last night is just over or goes on: cover is called for today',
      ),
    rests: z.object({
      hours: z.number().describe('What is to lie between a night and work'),
      n: z.int().describe('Nights with a page after which work is in sight'),
      short: z
        .array(
          z.object({
            night: isoDate,
            engagedUntil: instant,
            worksFrom: instant,
            hours: z.number().min(0),
          }),
        )
        .describe('Nights after which it was less, the newest first'),
    }),
    onCall: z.object({
      weeksHeld: z.int().describe('Weeks of which half or more was held'),
      n: z.int().describe('Full weeks of the range'),
      timeShare: z.number().nullable().describe('Hours held, of all'),
      isHigh: z.boolean().describe('More than a quarter of the time'),
    }),
    longestRun: z.int().describe('Nights with a page, one after the other'),
    weeks: z.array(
      z.object({
        week,
        state: ownWeekState,
        pages: z.int(),
        interruptions: z.int(),
        afterHours: z.int(),
        onCallHours: z.number().min(0),
      }),
    ),
    quietStreak: z.object({
      current: z.int().describe('Quiet weeks up to now'),
      best: z.int(),
      known: z
        .int()
        .describe('Weeks of which half or more was held, and that are known'),
    }),
    lastPageAt: instant.optional(),
    sentence: z.string(),
  })
  .meta({ id: 'OwnBurden' });

/** @public */
export type OwnBurden = z.output<typeof ownBurden>;
