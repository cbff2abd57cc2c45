/** Milliseconds of a second. @public */
export const second = 1000;

/** Milliseconds of a minute. @public */
export const minute = 60_000;

/** Milliseconds of an hour. @public */
export const hour = 3_600_000;

/** Milliseconds of a day on the wall clock. @public */
export const day = 86_400_000;

/*
 * A wall time is what a calendar and a clock on the wall show, written as the
 * milliseconds that UTC would need to show the same. Adding to it is what
 * people do with calendars; a ZoneClock turns it into an instant.
 */

/** The wall time at which a local date starts. @public */
export function wallOfDate(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

// Imports ask for millions of dates of a few thousand days.
const dates = new Map<number, string>();
const mostDates = 50_000;

/** The local date of a wall time. @public */
export function dateOfWall(wall: number): string {
  const number = Math.floor(wall / day);
  let date = dates.get(number);
  if (date === undefined) {
    date = new Date(number * day).toISOString().slice(0, 10);
    if (dates.size >= mostDates) dates.clear();
    dates.set(number, date);
  }
  return date;
}

/** The wall time at which the day of a wall time starts. @public */
export function startOfWallDay(wall: number): number {
  return Math.floor(wall / day) * day;
}

// There are 1,441 of them at most, and each page is held against several.
const times = new Map<string, number>();

/** Milliseconds since midnight of a time such as `09:30` or `24:00`. @public */
export function timeOfDay(text: string): number {
  let time = times.get(text);
  if (time === undefined) {
    time = Number(text.slice(0, 2)) * hour + Number(text.slice(3, 5)) * minute;
    if (times.size < 1441) times.set(text, time);
  }
  return time;
}

/** The ISO weekday of a wall time, 1 = Monday. @public */
export function weekdayOfWall(wall: number): number {
  // The first day of 1970 was a Thursday.
  const days = (Math.floor(wall / day) + 3) % 7;
  return (days < 0 ? days + 7 : days) + 1;
}
