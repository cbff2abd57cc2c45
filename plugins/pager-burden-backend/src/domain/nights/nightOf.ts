import { defaultClassRules } from '../classify/classAt';
import { openedOn } from '../classify/dailyWindow';

/**
 * The night of a wall time, by the date on which it began; undefined by day.
 * 02:00 on Tuesday is in Monday's night. It goes by the hours of sleep alone:
 * a page wakes people on holidays, at weekends and on leave, too (ours).
 */
export function nightOf(
  wall: number,
  sleep = defaultClassRules.sleep,
): string | undefined {
  return openedOn(wall, sleep);
}
