import {
  dateOfWall,
  day,
  timeOfDay,
  weekdayOfWall,
} from '@operability/backend-kit/time';
import { timeOfWall } from '../time/timeOfWall';
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
  window: DailyWindow,
): string | undefined {
  const daysAgo = openedDaysAgo(timeOfWall(wall), window);
  return daysAgo === undefined ? undefined : dateOfWall(wall - daysAgo * day);
}

/** Whether a wall time is within one of the windows of a week. */
export function isInWindow(
  wall: number,
  windows: readonly WorkWindow[],
): boolean {
  const [time, today] = [timeOfWall(wall), weekdayOfWall(wall)];
  return windows.some(window => {
    const daysAgo = openedDaysAgo(time, window);
    if (daysAgo === undefined) return false;
    return window.weekday === (daysAgo ? ((today + 5) % 7) + 1 : today);
  });
}

function openedDaysAgo(
  time: number,
  { start, end }: DailyWindow,
): 0 | 1 | undefined {
  const opens = timeOfDay(start);
  const closes = timeOfDay(end);
  if (opens < closes) return opens <= time && time < closes ? 0 : undefined;
  if (time >= opens) return 0;
  return time < closes ? 1 : undefined;
}
