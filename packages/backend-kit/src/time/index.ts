/**
 * Time on the clocks of people: pure, so that a domain may use it.
 *
 * @packageDocumentation
 */
export { unite, type Interval } from './Interval';
export {
  dateOfWall,
  day,
  hour,
  minute,
  second,
  startOfWallDay,
  timeOfDay,
  wallOfDate,
  weekdayOfWall,
} from './wallTime';
export { ZoneClock } from './ZoneClock';
