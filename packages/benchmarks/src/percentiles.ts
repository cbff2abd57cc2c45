/**
 * The value that the given share of all values does not exceed, by nearest
 * rank: always one that was measured.
 *
 * @param share - more than 0, at most 1
 */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error('There is nothing to rank');
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1];
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const upper = [...values].reverse();
  const above = percentile(
    upper.map(value => -value),
    0.5,
  );
  return (percentile(values, 0.5) - above) / 2;
}
