/** The weekdays by their ISO numbers, from Monday on. @internal */
export const weekdays = [
  { number: 1, short: 'Mon', name: 'Monday' },
  { number: 2, short: 'Tue', name: 'Tuesday' },
  { number: 3, short: 'Wed', name: 'Wednesday' },
  { number: 4, short: 'Thu', name: 'Thursday' },
  { number: 5, short: 'Fri', name: 'Friday' },
  { number: 6, short: 'Sat', name: 'Saturday' },
  { number: 7, short: 'Sun', name: 'Sunday' },
] as const;

/** Weekdays in words, runs of three or more as `Mon–Fri`. @internal */
export function weekdaysText(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((one, other) => one - other);
  if (sorted.length === 7) return 'every day';
  const runs: number[][] = [];
  for (const number of sorted) {
    const last = runs.at(-1);
    if (last && last[last.length - 1] === number - 1) last.push(number);
    else runs.push([number]);
  }
  const short = (number: number) => weekdays[number - 1]?.short ?? '?';
  return runs
    .flatMap(run =>
      run.length > 2
        ? [`${short(run[0])}–${short(run[run.length - 1])}`]
        : run.map(short),
    )
    .join(', ');
}

/** Hours of the week in words: `Mon–Fri 09:00–18:00`. @internal */
export function windowsText(
  windows: readonly { weekdays: number[]; from: string; to: string }[],
): string {
  return windows
    .map(({ weekdays: on, from, to }) => `${weekdaysText(on)} ${from}–${to}`)
    .join('; ');
}
