import { mayCompare } from './mayCompare';

/** Somebody who may be paged for a team, and what they bore. */
export interface BurdenShare {
  /** Unsocial interruptions, or another burden. */
  value: number;
  /** How much of a turn they owe, from 0 to 1: part-time, leave. 1 when left out. */
  eligibility?: number;
}

/** How evenly a burden lies; null with fewer than three people, or none of it. */
export interface Fairness {
  n: number;
  /** The part of the busiest person. Simple to explain: comes first. */
  busiestShare: number | null;
  /** How many times the median the busiest bears; null where that is 0. */
  busiestToMedian: number | null;
  gini: number | null;
}

/**
 * How evenly a burden lies on a team. Members who bear nothing are counted:
 * to leave them out would hide the free rider.
 */
export function fairness(members: readonly BurdenShare[]): Fairness {
  const eligible = members.filter(({ eligibility = 1 }) => eligibility > 0);
  const values = eligible.map(({ value }) => value).sort((a, b) => a - b);
  const n = values.length;
  const total = values.reduce((sum, value) => sum + value, 0);
  if (!mayCompare(n) || total === 0) {
    return { n, busiestShare: null, busiestToMedian: null, gini: null };
  }
  const busiest = values[n - 1];
  const median =
    (values[Math.floor((n - 1) / 2)] + values[Math.ceil((n - 1) / 2)]) / 2;
  return {
    n,
    busiestShare: busiest / total,
    busiestToMedian: median > 0 ? busiest / median : null,
    gini: gini(eligible),
  };
}

/**
 * Half the mean difference between any two, as a share of the mean: 0 where all
 * bear the same. Somebody with half a turn counts half, and what they bore
 * twice, so that it is fair when they bear half. Null with fewer than three, or
 * where there is nothing to bear.
 */
export function gini(members: readonly BurdenShare[]): number | null {
  const people = members
    .map(({ value, eligibility = 1 }) => ({ value, weight: eligibility }))
    .filter(({ weight }) => weight > 0)
    .map(({ value, weight }) => ({ rate: value / weight, value, weight }));
  const total = people.reduce((sum, { value }) => sum + value, 0);
  if (!mayCompare(people.length) || total === 0) return null;
  const weights = people.reduce((sum, { weight }) => sum + weight, 0);
  let differences = 0;
  for (const one of people) {
    for (const other of people) {
      differences +=
        one.weight * other.weight * Math.abs(one.rate - other.rate);
    }
  }
  // 2 · W² · mean rate, where the mean rate is total / W.
  return differences / (2 * weights * total);
}
