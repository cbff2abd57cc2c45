/** A bar of a stack, by its column and its series. @internal */
export interface Mark {
  column: number;
  series: number;
}

const steps: Readonly<Record<string, [column: number, series: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/**
 * Where an arrow key leads from a bar: within its series to the next column
 * that has one, within its column to the one above or below. Undefined where
 * there is none, or for any other key.
 *
 * @internal
 */
export function nextMark(
  values: readonly (readonly (number | null)[])[],
  from: Mark,
  key: string,
): Mark | undefined {
  if (key === 'Home' || key === 'End') {
    const marks = marksOf(values);
    return key === 'Home' ? marks[0] : marks[marks.length - 1];
  }
  const step = steps[key];
  if (!step) return undefined;
  let { column, series } = from;
  do {
    column += step[0];
    series += step[1];
    if (values[series]?.[column] === undefined) return undefined;
  } while (!values[series][column]);
  return { column, series };
}

/** Every bar there is, column by column from the bottom up. @internal */
export function marksOf(
  values: readonly (readonly (number | null)[])[],
): Mark[] {
  const columns = values[0]?.length ?? 0;
  return Array.from({ length: columns }, (_, column) =>
    values.flatMap((ofSeries, series) =>
      ofSeries[column] ? [{ column, series }] : [],
    ),
  ).flat();
}
