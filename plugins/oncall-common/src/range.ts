import { instant, isoDate } from '@operability/contract-kit';
import * as z from 'zod';

/** The longest range that may be asked for, in days. @public */
export const longestRangeDays = 400;

/** An instant, or an ISO date for the start of that day. @public */
export const moment = z
  .union([instant, isoDate], {
    error: 'must be an instant such as 2026-11-22T19:46:00Z or an ISO date',
  })
  .meta({
    description: 'An instant, or an ISO date for the start of that day',
    example: '2026-11-22',
  });

/** The query of a range; without `until` the service chooses its length. @public */
export const rangeQuery = z
  .object({ since: moment.optional(), until: moment.optional() })
  .superRefine(checkRange);

/** The fields of a range that must be whole. @public */
export const rangeFields = { since: moment, until: moment };

/** Refuses a range that ends before it starts, or is longer than 400 days. @public */
export function checkRange(
  range: { since?: string; until?: string },
  context: z.RefinementCtx,
): void {
  if (!range.since || !range.until) return;
  const length = Date.parse(range.until) - Date.parse(range.since);
  const message = problemOf(length / 86_400_000);
  if (message) {
    context.addIssue({ code: 'custom', path: ['until'], message });
  }
}

function problemOf(days: number): string | undefined {
  if (days <= 0) return 'must be after since';
  // A day's grace: two dates are up to an hour further apart in local time.
  return days > longestRangeDays + 1 / 24
    ? `must be at most ${longestRangeDays} days after since`
    : undefined;
}
