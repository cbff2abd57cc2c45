import * as z from 'zod';
import { classProfile, pageClass } from './pageClass';
import { dataset, pageAnchor, pageTrait } from './page';
import { deletedPages } from './pageTimes';
import { teamKey } from './identifier';
import { week, weekState } from './week';

/** The unit of a measure. @public */
export const measureUnit = z.enum([
  'pages',
  'interruptions',
  'hours',
  'seconds',
  'share',
  'nights',
  'alerts',
  'ratio',
]);

/** @public */
export type MeasureUnit = z.output<typeof measureUnit>;

/** Hours that an interruption is taken to cost, beside the work on it. @public */
export const contextCostAssumption = z
  .object({
    working: z.number().min(0).max(24),
    evening: z.number().min(0).max(24).describe('And of a day off'),
    sleep: z.number().min(0).max(24),
  })
  .meta({ id: 'ContextCostAssumption' });

/** @public */
export type ContextCostAssumption = z.output<typeof contextCostAssumption>;

const rowsFilter = z.object({
  class: z.array(pageClass).optional(),
  profile: classProfile.optional().describe('Whose classes are meant'),
  is: z.array(pageTrait).optional(),
  answeredBy: teamKey
    .optional()
    .describe('Whatever team owns the thing, where it is there'),
});

/** One number, and all that it takes to trust it. @public */
export const measure = z
  .object({
    id: z.string(),
    title: z.string(),
    value: z.number().nullable().describe('Null where there is nothing to say'),
    unit: measureUnit,
    certainty: z
      .enum(['least', 'unknown'])
      .optional()
      .describe(
        'Where the pager was not proven for 95 % of the week: a count is the least that it was, and one of nothing is unknown and no zero. Left out where it is known',
      ),
    n: z.int().min(0).describe('What it was computed of'),
    change: z
      .number()
      .optional()
      .describe(
        'Against the four weeks before; left out where they or this one are not known, or it is not over',
      ),
    interval: z
      .object({ low: z.number(), high: z.number() })
      .optional()
      .describe('Of a share, 95 %, where n is below 30'),
    formula: z.string().describe('How it is computed, in words'),
    choice: z
      .string()
      .optional()
      .describe('What is our own choice in it, and can be changed'),
    withheld: z.string().optional().describe('Why it is known and not shown'),
    assumption: contextCostAssumption
      .optional()
      .describe('What it was computed with, and can be asked for otherwise'),
    leftOut: z
      .array(
        z.object({
          reason: z.string(),
          n: z.int().min(1),
          rows: rowsFilter
            .optional()
            .describe('The filter of GET /pages that shows them'),
        }),
      )
      .describe('What it does not count, and why'),
    rows: rowsFilter
      .optional()
      .describe('The filter of GET /pages that shows what it counts'),
    among: rowsFilter
      .optional()
      .describe('Of a share: the filter that shows what it is a share of'),
    advice: z.string().optional().describe('What such a number calls for'),
  })
  .meta({ id: 'BurdenMeasure' });

/** @public */
export type BurdenMeasure = z.output<typeof measure>;

/** A team's week in numbers. @public */
export const teamSummary = z
  .object({
    data: dataset,
    team: teamKey,
    week,
    state: weekState,
    coverage: z.number().min(0).max(1),
    profile: classProfile,
    sentence: z.string(),
    measures: z.array(measure),
    streak: z.object({
      current: z.int().describe('Quiet weeks up to this one'),
      best: z.int(),
      known: z.int().describe('Weeks that are known at all'),
    }),
    anchors: z
      .array(z.object({ anchor: pageAnchor, pages: z.int() }))
      .describe('What the times of its pages stand on'),
    zonesEstimated: z
      .int()
      .describe("Pages without their responder's own zone"),
  })
  .meta({ id: 'TeamSummary' });

/** @public */
export type TeamSummary = z.output<typeof teamSummary>;

/** When pages fall, in the clocks of those who get them. @public */
export const heatmap = z
  .object({
    data: dataset,
    cells: z
      .array(z.array(z.int().min(0)).length(7))
      .length(24)
      .describe('An hour each, of seven weekdays from Monday'),
    firstWeek: week.describe('The weeks whose pages are in the cells'),
    lastWeek: week,
    total: z.int(),
    deleted: deletedPages.optional(),
    zonesEstimated: z.int(),
    sentence: z.string(),
  })
  .meta({ id: 'BurdenHeatmap' });

/** @public */
export type BurdenHeatmap = z.output<typeof heatmap>;

/** An alert that keeps coming back. @public */
export const noisyAlert = z
  .object({
    fingerprint: z.string(),
    title: z.string(),
    entityRef: z.string().optional(),
    entityName: z.string().optional(),
    team: teamKey,
    pages: z.int(),
    nightsWoken: z.int(),
    weeksSeen: z.int(),
    lastAt: z.iso.datetime(),
    share: z.number().describe('Of all pages in the range'),
    verdicts: z.object({
      action: z.int(),
      noAction: z.int(),
      unclassified: z.int(),
    }),
  })
  .meta({ id: 'NoisyAlert' });

/** @public */
export type NoisyAlert = z.output<typeof noisyAlert>;
