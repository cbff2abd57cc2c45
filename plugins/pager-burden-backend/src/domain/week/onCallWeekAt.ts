import { Interval } from '../time/Interval';
import {
  day,
  startOfWallDay,
  timeOfDay,
  weekdayOfWall,
} from '../time/wallTime';
import { ZoneClock } from '../time/ZoneClock';

/** When a week of a schedule is handed over. */
export interface WeeklyHandover {
  /** ISO weekday, 1 = Monday. */
  weekday: number;
  /** A time such as `18:00`. */
  time: string;
  timeZone: string;
}

/**
 * The on-call week of an instant, from handover to handover. The wall clock
 * decides, so it lasts 167 or 169 hours where clocks change.
 */
export function onCallWeekAt(
  instant: number,
  { weekday, time, timeZone }: WeeklyHandover,
): Interval {
  const clock = ZoneClock.of(timeZone);
  const wall = clock.wallAt(instant);
  const thisWeeks =
    startOfWallDay(wall) +
    (weekday - weekdayOfWall(wall)) * day +
    timeOfDay(time);
  const handovers = [-7, 0, 7, 14].map(days =>
    clock.firstInstantOf(thisWeeks + days * day),
  );
  const next = handovers.findIndex(handover => handover > instant);
  return { start: handovers[next - 1], end: handovers[next] };
}
