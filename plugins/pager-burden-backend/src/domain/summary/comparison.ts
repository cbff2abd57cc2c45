/**
 * Two numbers of one kind side by side, as opsweekly says it:
 * `36.7, against 68.2 in the four weeks before: 31.5 fewer`.
 */
export function comparison(
  value: number,
  before: number,
  whenBefore = 'a week in the four before',
): string {
  // Of the rounded numbers, so that the sentence adds up.
  const [now, then] = [tenths(value), tenths(before)];
  const difference = tenths(now - then);
  const change =
    difference === 0
      ? 'the same'
      : `${Math.abs(difference)} ${difference < 0 ? 'fewer' : 'more'}`;
  return `${now}, against ${then} ${whenBefore}: ${change}`;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
