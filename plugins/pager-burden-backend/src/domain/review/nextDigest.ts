import {
  day,
  hour,
  startOfWallDay,
  weekdayOfWall,
  ZoneClock,
} from '@operability/backend-kit/time';

const nine = 9 * hour;

/** The next Monday at nine by the clocks of a zone, after an instant. */
export function nextDigest(now: number, timeZone: string): number {
  const clock = ZoneClock.of(timeZone);
  const wall = clock.wallAt(now);
  const monday = startOfWallDay(wall) - (weekdayOfWall(wall) - 1) * day;
  const thisWeeks = clock.firstInstantOf(monday + nine);
  return thisWeeks > now
    ? thisWeeks
    : clock.firstInstantOf(monday + 7 * day + nine);
}
