import { dateOf, day, startOfDate } from '../day';

/** A score as it was at the end of a day, or is today. */
export interface DayScore {
  /** An ISO date, in UTC. */
  day: string;
  passed: number;
  applicable: number;
}

/**
 * What a day adds to the history of a score: nothing while it stays the same.
 * Undefined, or the row that takes the place of any other of its day.
 */
export function scoreToRecord(
  last: DayScore | undefined,
  score: { passed: number; applicable: number },
  now: number,
): DayScore | undefined {
  const isSame =
    last?.passed === score.passed && last.applicable === score.applicable;
  if (isSame) return undefined;
  const { passed, applicable } = score;
  return { day: dateOf(now), passed, applicable };
}

/**
 * A score day by day, from rows of the days on which it changed. It starts
 * with the first day that is known: before that nobody knew.
 *
 * @param rows - by day, oldest first
 */
export function scoreByDay(
  rows: readonly DayScore[],
  range: { since: number; now: number },
): DayScore[] {
  if (!rows.length) return [];
  const last = startOfDate(dateOf(range.now));
  const first = Math.max(
    startOfDate(rows[0].day),
    startOfDate(dateOf(range.since)),
  );
  const days: DayScore[] = [];
  let next = 0;
  for (let at = first; at <= last; at += day) {
    const date = dateOf(at);
    while (next < rows.length && rows[next].day <= date) next += 1;
    days.push({ ...rows[next - 1], day: date });
  }
  return days;
}
