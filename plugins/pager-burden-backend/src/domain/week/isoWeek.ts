import {
  dateOfWall,
  day,
  startOfWallDay,
  weekdayOfWall,
} from '@operability/backend-kit/time';

const sevenDays = 7 * day;

/*
 * ISO 8601: a week begins on Monday and belongs to the year that has its
 * Thursday, so 2027-01-03 is in 2026-W53. Written like this, weeks sort as text
 * up to the year 9999; what counts through them goes by their Mondays, so that it
 * comes to an end whatever it is asked.
 */

// Imports ask for millions of weeks of a few hundred.
const weekOfMondays = new Map<number, string>();
const mostWeeks = 10_000;

/** The ISO week of a wall time. */
export function weekOfWall(wall: number): string {
  const monday = mondayOfWall(wall);
  let week = weekOfMondays.get(monday);
  if (week === undefined) {
    week = weekOfMonday(monday);
    if (weekOfMondays.size >= mostWeeks) weekOfMondays.clear();
    weekOfMondays.set(monday, week);
  }
  return week;
}

function weekOfMonday(monday: number): string {
  const thursday = monday + 3 * day;
  const year = new Date(thursday).getUTCFullYear();
  const number = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / sevenDays);
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/**
 * The date of a week's Monday, by which charts label it.
 *
 * @throws Error for a week that its year does not have, such as `2025-W53`.
 */
export function mondayOf(week: string): string {
  return dateOfWall(wallOfWeek(week));
}

function wallOfWeek(week: string): number {
  const [year, number] = week.split('-W').map(Number);
  // January 4th is always in the first week.
  const first = mondayOfWall(Date.UTC(year, 0, 4));
  const monday = first + (number - 1) * sevenDays;
  if (!Number.isFinite(monday) || weekOfWall(monday) !== week) {
    throw new Error(`No such week: '${week}'`);
  }
  return monday;
}

/** The week some weeks later, or earlier where `weeks` is negative. */
export function weekAfter(week: string, weeks = 1): string {
  return weekOfWall(wallOfWeek(week) + weeks * sevenDays);
}

/** All weeks from one to another, both included. */
export function weeksFrom(first: string, last: string): string[] {
  const weeks: string[] = [];
  const end = wallOfWeek(last);
  for (let monday = wallOfWeek(first); monday <= end; monday += sevenDays) {
    weeks.push(weekOfWall(monday));
  }
  return weeks;
}

function mondayOfWall(wall: number): number {
  return startOfWallDay(wall) - (weekdayOfWall(wall) - 1) * day;
}
