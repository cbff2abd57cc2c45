/** Milliseconds of an hour. @internal */
export const hour = 3_600_000;

/** Milliseconds of a day on the wall clock. @internal */
export const day = 86_400_000;

/*
 * A wall time is what a calendar and a clock on the wall show, written as the
 * milliseconds that UTC would need to show the same. Adding to it is what
 * people do with calendars; a ZoneClock turns it into an instant.
 */

/** The wall time at which a local date starts. @internal */
export function wallOfDate(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** The local date of a wall time. @internal */
export function dateOfWall(wall: number): string {
  return new Date(wall).toISOString().slice(0, 10);
}

/** The wall time at which the day of a wall time starts. @internal */
export function startOfWallDay(wall: number): number {
  return Math.floor(wall / day) * day;
}

/** Milliseconds since midnight of a time such as `09:30` or `24:00`. @internal */
export function timeOfDay(text: string): number {
  const [hours, minutes] = text.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}

/** The ISO weekday of a wall time, 1 = Monday. @internal */
export function weekdayOfWall(wall: number): number {
  return new Date(wall).getUTCDay() || 7;
}

/** Whole months on, on the same day of the month or the last there is. @internal */
export function addMonths(wall: number, months: number): number {
  const date = new Date(wall);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return (
    Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay)) +
    (wall - startOfWallDay(wall))
  );
}
