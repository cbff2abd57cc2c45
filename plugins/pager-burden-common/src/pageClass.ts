import * as z from 'zod';

/**
 * The part of the responder's own day that a page fell in; the first that fits.
 *
 * @public
 */
export const pageClass = z.enum([
  'leave',
  'holiday',
  'sleep',
  'weekend',
  'working',
  'evening',
]);

/** @public */
export type PageClass = z.output<typeof pageClass>;

/**
 * Whose classes are used: our own partition, or PagerDuty's fixed hours so
 * that numbers can be reconciled with its reports.
 *
 * @public
 */
export const classProfile = z.enum(['own', 'pagerduty']);

/** @public */
export type ClassProfile = z.output<typeof classProfile>;
