import { seriesColorNumbers } from './seriesColor';

/** Numbers of one series, a column each; null where nothing is known. @public */
export interface ChartSeries {
  key: string;
  title: string;
  values: readonly (number | null)[];
}

/** A series in a stack, or several of them in one. @public */
export interface StackedSeries extends ChartSeries {
  /** The keys of the series in it: its own, or those of all the others. */
  keys: readonly string[];
  /** The number of its colour; left out for what stands for several. */
  color?: number;
  /** Where series have an order: its place in a ramp of one hue, from 0, in place of a colour. */
  step?: number;
}

/** How many series keep a colour of their own. @internal */
export const mostSeries = 8;

/**
 * The series of a stack from the bottom up: the biggest first, by their sum
 * over all columns so that the order stays the same in each, and what is too
 * small for a colour of its own in one at the top.
 *
 * @param others - what the small ones are called together: "Other teams"
 * @param known - the keys of all series that there are, shown here or not, so
 * that each keeps its colour whichever are shown
 * @public
 */
export function stackSeries(
  series: readonly ChartSeries[],
  others: string,
  known: readonly string[] = [],
): StackedSeries[] {
  const sorted = series
    .map(one => ({ one, sum: sumOf(one.values) }))
    .filter(({ sum }) => sum > 0)
    .sort(
      (first, second) =>
        second.sum - first.sum || (first.one.key < second.one.key ? -1 : 1),
    )
    .map(({ one }) => one);
  const shown = sorted.slice(0, mostSeries);
  const rest = sorted.slice(mostSeries);
  const colors = seriesColorNumbers(
    shown.map(({ key }) => key),
    known,
  );
  const stacked: StackedSeries[] = shown.map(one => ({
    ...one,
    keys: [one.key],
    color: colors.get(one.key),
  }));
  if (rest.length > 0) {
    stacked.push({
      key: '(others)',
      title: `${others} (${rest.length})`,
      keys: rest.map(({ key }) => key),
      values: columnSums(rest),
    });
  }
  return stacked;
}

/** The sum of each column; null where no series knows a number. @public */
export function columnSums(series: readonly ChartSeries[]): (number | null)[] {
  const columns = Math.max(0, ...series.map(({ values }) => values.length));
  return Array.from({ length: columns }, (_, column) => {
    const known = series.flatMap(({ values }) => values[column] ?? []);
    return known.length > 0 ? sumOf(known) : null;
  });
}

function sumOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}
