import { z } from 'zod/v3';

/*
 * Backstage takes inputs of actions in zod 3. What they say is parsed on with
 * the queries of the contract, which have the last word.
 */

const data = z
  .enum(['real', 'sample'])
  .optional()
  .describe(
    'Pages that were sent, or those of the sample organisation; what the portal shows first, when left out',
  );
const team = z
  .array(z.string())
  .optional()
  .describe(
    'Full references of owners, such as group:default/runtime, or unowned or unknown; all, when left out',
  );
const until = z
  .string()
  .optional()
  .describe('A date, which is not counted itself; now, when left out');

/** Of `weekly-pages`. */
export const weeklyPagesInput = z.object({
  data,
  team,
  since: z
    .string()
    .optional()
    .describe(
      'A date such as 2026-11-02: the weeks from its week on, ten years at most; 26 weeks ago, when left out',
    ),
  until,
});

/** Of `noisiest-alerts`. */
export const noisiestAlertsInput = z.object({
  data,
  team,
  entity: z
    .array(z.string())
    .optional()
    .describe('Full references of what the alerts are about, or their names'),
  since: z
    .string()
    .optional()
    .describe('A date such as 2026-11-02; 28 days ago, when left out'),
  until,
  sort: z
    .enum(['pages', 'nights'])
    .optional()
    .describe(
      'By pages, unless told; or by nights in which somebody was woken',
    ),
  limit: z.number().int().min(1).max(1000).optional(),
  cursor: z
    .string()
    .optional()
    .describe('The nextCursor of the answer before, for the next page'),
});
