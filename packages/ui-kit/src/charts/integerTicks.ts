/**
 * Whole numbers from 0 to at least the largest value, in steps of 1, 2 or 5
 * times a power of ten.
 *
 * @param most - how many steps there may be
 * @public
 */
export function integerTicks(largest: number, most = 6): number[] {
  const rough = Math.max(1, largest) / most;
  const power = 10 ** Math.max(0, Math.floor(Math.log10(rough)));
  const step =
    [1, 2, 5, 10].map(factor => factor * power).find(one => one >= rough) ??
    10 * power;
  const count = Math.max(1, Math.ceil(largest / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}
