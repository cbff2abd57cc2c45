import { startOfWallDay } from '@operability/backend-kit/time';

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
