const window = 15 * 60_000;
const times = 3;

/**
 * Whether the next trigger of a key opens an alert that resolves only after
 * quiet minutes: its last three automatic resolves fell within a quarter of an
 * hour, the latest of them less than that ago.
 *
 * @param automaticResolves - Epoch milliseconds, in any order.
 * @internal
 */
export function isFlapping(
  automaticResolves: readonly number[],
  now: number,
): boolean {
  const latest = automaticResolves
    .filter(at => at <= now)
    .sort((one, other) => other - one)
    .slice(0, times);
  return (
    latest.length === times &&
    latest[0] - latest[times - 1] <= window &&
    now - latest[0] < window
  );
}
