import { DateTime } from 'luxon';

/** The Monday of an ISO week, at midnight in UTC. @internal */
export function mondayOf(week: string): DateTime {
  const [year, number] = week.split('-W').map(Number);
  return DateTime.fromObject(
    { weekYear: year, weekNumber: number },
    { zone: 'utc' },
  );
}

/** `16 Nov`: the Monday of a week, as charts label it. @internal */
export function weekLabel(week: string): string {
  return mondayOf(week).toLocaleString({ day: 'numeric', month: 'short' });
}

/** `W47 (16 Nov)`, with the year where it is not this one. @internal */
export function weekTitle(week: string, now = DateTime.utc()): string {
  const monday = mondayOf(week);
  const name =
    monday.weekYear === now.weekYear
      ? week.slice(5)
      : `${week.slice(5)} of ${monday.weekYear}`;
  return `${name} (${weekLabel(week)})`;
}

/** The week some weeks later, or earlier. @internal */
export function weekPlus(week: string, weeks: number): string {
  return mondayOf(week).plus({ weeks }).toFormat("kkkk-'W'WW");
}

/** The newest weeks, the running one first. @internal */
export function weeksUpTo(now: DateTime, count: number): string[] {
  const running = now.toFormat("kkkk-'W'WW");
  return Array.from({ length: count }, (_, index) => weekPlus(running, -index));
}
