import { z } from 'zod/v3';

const byWeek = z
  .array(z.number().int().nullable())
  .describe('For each of the weeks; null where nothing is known at all');

/** Of `weekly-pages`. */
export const weeklyPagesOutput = z.object({
  data: z.enum(['real', 'sample']),
  timeZone: z.string().describe('In which weeks begin, on Monday at midnight'),
  weeks: z.array(z.string()).describe('ISO weeks, the oldest first'),
  running: z.string().optional().describe('The week that is not over yet'),
  sentence: z.string().describe('The last full week in words'),
  teams: z.array(
    z.object({
      team: z.string(),
      title: z.string(),
      pages: byWeek,
      interruptions: byWeek.describe(
        'For each of the weeks: pages to one person with gaps of a minute at most, counted once',
      ),
      afterHours: byWeek.describe(
        'For each of the weeks: interruptions outside the working hours of whoever was paged',
      ),
      states: z
        .array(z.enum(['quiet', 'disturbed', 'unknown', 'running', 'coming']))
        .optional()
        .describe(
          'For each of the weeks. Without a page it is quiet only where the pager was proven to work for 95 % of it, else unknown: do not call an unknown week quiet. Left out of what is no team',
        ),
    }),
  ),
});

/** Of `noisiest-alerts`. */
export const noisiestAlertsOutput = z.object({
  items: z.array(
    z.object({
      fingerprint: z.string(),
      summary: z.string(),
      entityRef: z.string().optional(),
      entityName: z
        .string()
        .optional()
        .describe('What it is called, where the catalog does not know it'),
      team: z.string(),
      n: z.number().int().describe('Counted pages in the range'),
      nightsWoken: z.number().int(),
      weeksSeen: z.number().int(),
      lastAt: z.string(),
      actionable: z
        .object({
          share: z.number().nullable().describe('Null where nobody has said'),
          n: z.number().int().describe('Pages with a verdict'),
          coverage: z
            .number()
            .nullable()
            .describe('The share of its pages that have a verdict'),
          interval: z
            .object({ low: z.number(), high: z.number() })
            .optional()
            .describe('95 %, where there are fewer than 30 verdicts'),
        })
        .describe(
          'The share of pages on which somebody had to act; a page without a verdict is not in it',
        ),
    }),
  ),
  totalItems: z.number().int(),
  nextCursor: z.string().optional(),
});
