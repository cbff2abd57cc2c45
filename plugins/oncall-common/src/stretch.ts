import * as z from 'zod';
import { longestRangeDays } from './range';

/** Refuses a stretch that ends before it starts, or is longer than 400 days. */
export function checkStretch(
  { start, end }: { start: string; end: string },
  context: z.RefinementCtx,
): void {
  const refuse = (message: string) =>
    context.addIssue({ code: 'custom', path: ['end'], message });
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000;
  if (days <= 0) refuse('must be after start');
  if (days > longestRangeDays) {
    refuse(`must be at most ${longestRangeDays} days after start`);
  }
}
