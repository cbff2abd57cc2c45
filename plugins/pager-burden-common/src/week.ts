import * as z from 'zod';

/**
 * An ISO week, by its week-year: 2027-01-03 is in `2026-W53`. Weeks begin on
 * Monday at midnight of the reporting zone.
 *
 * @public
 */
export const week = z
  .string()
  .regex(
    /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/,
    'must be an ISO week such as 2026-W47',
  )
  .meta({ example: '2026-W47' });

/**
 * How a week was: `disturbed` by a page or more, `quiet` where the pager was
 * proven for at least 95 % of it, else `unknown`.
 *
 * @public
 */
export const weekState = z.enum(['disturbed', 'quiet', 'unknown', 'running']);

/** @public */
export type WeekState = z.output<typeof weekState>;
