import { mondayOf } from '../week/isoWeek';

/** What is due later than this is not decided, but hoped for. */
const mostYears = 5;

/**
 * What is wrong with a day on which an action is due: before the week that it
 * was decided about, or years away.
 *
 * @param today - an ISO date
 */
export function dueProblem(
  dueOn: string,
  { week, today }: { week: string; today: string },
): string | undefined {
  const first = mondayOf(week);
  if (dueOn < first) return `must not be before ${first}, when ${week} began`;
  const last = `${Number(today.slice(0, 4)) + mostYears}${today.slice(4)}`;
  return dueOn > last
    ? `must be within ${mostYears} years, by ${last}`
    : undefined;
}
