// Of the standard normal distribution, for 95 %.
const z = 1.959963984540054;

/** Where the true share lies in 95 of 100 cases. */
export interface ShareInterval {
  low: number;
  high: number;
}

/**
 * The 95 % interval of a share by Wilson's score, which stays between 0 and 1
 * and holds for few cases, too (Wilson 1927). Undefined of none.
 */
export function wilsonInterval(
  successes: number,
  n: number,
): ShareInterval | undefined {
  if (n === 0) return undefined;
  const share = successes / n;
  const middle = share + (z * z) / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * n)) / n);
  const whole = 1 + (z * z) / n;
  return {
    low: Math.min(share, Math.max(0, (middle - reach) / whole)),
    high: Math.max(share, Math.min(1, (middle + reach) / whole)),
  };
}
