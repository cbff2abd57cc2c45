/** A list of durations in numbers; null where there are none. */
export interface Durations {
  n: number;
  mean: number | null;
  median: number | null;
  p90: number | null;
}

/** What a number does not count, and why. */
export interface LeftOut<Reason extends string> {
  reason: Reason;
  n: number;
}

/** The mean, median and 90th percentile of durations. */
export function durations(values: readonly number[]): Durations {
  const sorted = [...values].sort((one, other) => one - other);
  const n = sorted.length;
  return {
    n,
    mean: n ? sorted.reduce((sum, value) => sum + value, 0) / n : null,
    median: quantile(sorted, 0.5),
    p90: quantile(sorted, 0.9),
  };
}

/** Between neighbours in proportion, as `percentile_cont` of SQL does. */
function quantile(sorted: readonly number[], share: number): number | null {
  if (!sorted.length) return null;
  const place = share * (sorted.length - 1);
  const [below, above] = [Math.floor(place), Math.ceil(place)];
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

/** The reasons that left something out, with how much. */
export function leftOut<Reason extends string>(
  reasons: readonly Reason[],
): LeftOut<Reason>[] {
  return [...new Set(reasons)].map(reason => ({
    reason,
    n: reasons.filter(one => one === reason).length,
  }));
}
