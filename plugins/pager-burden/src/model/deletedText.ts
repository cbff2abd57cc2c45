import { DeletedPages } from '@operability/plugin-pager-burden-common';
import { mondayOf } from './weekText';

const year = 365;
const week = 7;

/** That pages are gone, and what is left of them. @internal */
export function deletedText({ beforeWeek, keptDays }: DeletedPages): string {
  const monday = mondayOf(beforeWeek).toLocaleString({
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  return `The pages of weeks before ${monday} were deleted after ${spanText(
    keptDays,
  )}; their sums remain.`;
}

function spanText(days: number): string {
  const [count, unit] = (
    [
      [days / year, 'year'],
      [days / week, 'week'],
      [days, 'day'],
    ] as const
  ).find(([whole]) => Number.isInteger(whole))!;
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
