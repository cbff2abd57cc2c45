import * as z from 'zod';
import { dataset } from './page';
import { week } from './week';

/** What the weekly chart counts. @public */
export const weeklyMeasure = z.enum([
  'pages',
  'interruptions',
  'afterHours',
  'sleep',
  'unsocial',
]);

/** @public */
export type WeeklyMeasure = z.output<typeof weeklyMeasure>;

/** What the weekly chart is grouped by; every page is in exactly one group. @public */
export const weeklyGroup = z.enum(['team', 'entity', 'class']);

/** @public */
export type WeeklyGroup = z.output<typeof weeklyGroup>;

/** Numbers by week, a series a group. @public */
export const weeks = z
  .object({
    data: dataset,
    timeZone: z.string().describe('The reporting zone, in which weeks begin'),
    weeks: z.array(week),
    series: z.array(
      z.object({
        key: z.string(),
        title: z.string(),
        values: z
          .array(z.int().min(0).nullable())
          .describe('A week each; null only where nothing is known at all'),
        coverage: z
          .array(z.number().min(0).max(1))
          .optional()
          .describe(
            'A week each, of the channels of this team alone; left out where it is that of all',
          ),
      }),
    ),
    coverage: z
      .array(z.number().min(0).max(1))
      .describe(
        'A week each: for how much of it every channel of those that are shown was proven',
      ),
    running: week.optional().describe('The week that is not over yet'),
    sentence: z.string().describe('The last full week in words'),
  })
  .meta({ id: 'BurdenWeeks' });

/** @public */
export type BurdenWeeks = z.output<typeof weeks>;
