import { startOfWallDay } from '@operability/backend-kit/time';

/** Milliseconds since midnight that a clock on the wall shows. */
export function timeOfWall(wall: number): number {
  return wall - startOfWallDay(wall);
}
