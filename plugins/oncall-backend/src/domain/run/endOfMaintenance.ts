import { Interval, unite } from '@operability/backend-kit/time';

/**
 * When the maintenance that covers an instant ends, windows that follow each
 * other without a break counting as one; undefined outside of all.
 *
 * @internal
 */
export function endOfMaintenance(
  windows: readonly Interval[],
  at: number,
): number | undefined {
  return unite(windows).find(({ start, end }) => start <= at && at < end)?.end;
}
