/** Milliseconds of a second. */
export const second = 1000;

/** Milliseconds of a minute. */
export const minute = 60_000;

/** Milliseconds of an hour. */
export const hour = 3_600_000;

/** Milliseconds of a day on the wall clock. */
export const day = 86_400_000;

/*
 * A wall time is what a calendar and a clock on the wall show, written as the
 * milliseconds that UTC would need to show the same. Adding to it is what
 * people do with calendars; a ZoneClock turns it into an instant.
 */

/** The wall time at which a local date starts. */
export function wallOfDate(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** The local date of a wall time. */
export function dateOfWall(wall: number): string {
  return new Date(wall).toISOString().slice(0, 10);
}

/** The wall time at which the day of a wall time starts. */
export function startOfWallDay(wall: number): number {
  return Math.floor(wall / day) * day;
}

/** Milliseconds since midnight that a clock on the wall shows. */
export function timeOfWall(wall: number): number {
  return wall - startOfWallDay(wall);
}

/** Milliseconds since midnight of a time such as `09:30` or `24:00`. */
export function timeOfDay(text: string): number {
  const [hours, minutes] = text.split(':').map(Number);
  return hours * hour + minutes * minute;
}

/** The ISO weekday of a wall time, 1 = Monday. */
export function weekdayOfWall(wall: number): number {
  return new Date(wall).getUTCDay() || 7;
}
