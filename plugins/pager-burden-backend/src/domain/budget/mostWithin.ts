import { hour } from '@operability/backend-kit/time';

/** The shift of which SRE's book speaks. */
const shiftLength = 12 * hour;

/**
 * The most instants in any stretch of a length, that of a shift when left out.
 * Shifts of other lengths are judged by their worst twelve hours (ours).
 */
export function mostWithin(
  instants: readonly number[],
  length = shiftLength,
): number {
  const sorted = [...instants].sort((one, other) => one - other);
  let [most, first] = [0, 0];
  sorted.forEach((instant, index) => {
    while (instant - sorted[first] >= length) first += 1;
    most = Math.max(most, index - first + 1);
  });
  return most;
}
