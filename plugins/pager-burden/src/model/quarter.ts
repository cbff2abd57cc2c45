import { DateTime } from 'luxon';
import { mondayOf, weekPlus } from './weekText';

/**
 * The weeks of the quarter until now: those whose Thursday, and with it most of
 * the week, lies in it.
 *
 * @internal
 */
export function quarterWeeks(now: DateTime): {
  since: string;
  weeks: string[];
} {
  const quarter = now.toUTC().startOf('quarter');
  const running = now.toUTC().toFormat("kkkk-'W'WW");
  let first = quarter.toFormat("kkkk-'W'WW");
  if (mondayOf(first).plus({ days: 3 }) < quarter) first = weekPlus(first, 1);
  const weeks = [first];
  while (weeks[weeks.length - 1] < running) {
    weeks.push(weekPlus(weeks[weeks.length - 1], 1));
  }
  return { since: mondayOf(first).toFormat('yyyy-MM-dd'), weeks };
}
