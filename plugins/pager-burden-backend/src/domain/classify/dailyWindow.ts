import {
  dateOfWall,
  day,
  startOfWallDay,
  timeOfDay,
  timeOfWall,
  weekdayOfWall,
} from '../time/wallTime';
import { WorkWindow } from './ResponderCalendar';

/** Hours of every day; an end at or before the start is on the next day. */
export interface DailyWindow {
  start: string;
  end: string;
}

/**
 * The local date on which the window around a wall time opened; undefined
 * outside it. 02:00 on Tuesday is in the window that opened on Monday evening.
 */
export function openedOn(
  wall: number,
  { start, end }: DailyWindow,
): string | undefined {
  const [time, opens, closes] = [
    timeOfWall(wall),
    timeOfDay(start),
    timeOfDay(end),
  ];
  const today = startOfWallDay(wall);
  const isOvernight = closes <= opens;
  if (time >= opens && (isOvernight || time < closes)) return dateOfWall(today);
  if (isOvernight && time < closes) return dateOfWall(today - day);
  return undefined;
}

/** Whether a wall time is within one of the windows of a week. */
export function isInWindow(
  wall: number,
  windows: readonly WorkWindow[],
): boolean {
  const weekday = weekdayOfWall(wall);
  const today = dateOfWall(wall);
  return windows.some(window => {
    const opened = openedOn(wall, window);
    if (opened === undefined) return false;
    const daysAgo = opened === today ? 0 : 1;
    return window.weekday === ((weekday - daysAgo + 6) % 7) + 1;
  });
}
