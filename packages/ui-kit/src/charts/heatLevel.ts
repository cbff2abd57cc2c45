/** How many shades there are, the lightest for nothing at all. @internal */
export const heatLevels = 7;

/**
 * The shade of a number among others, by the logarithm: one storm does not
 * make all the rest look like nothing.
 *
 * @returns 0 for nothing, else 1 to `heatLevels` - 1
 * @internal
 */
export function heatLevel(value: number, largest: number): number {
  if (value <= 0 || largest <= 0) return 0;
  const share = Math.log1p(value) / Math.log1p(largest);
  return Math.max(1, Math.ceil(Math.min(1, share) * (heatLevels - 1)));
}
