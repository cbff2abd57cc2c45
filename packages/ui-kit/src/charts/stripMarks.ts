import { ColumnState } from './chartColumn';

/** One week, or whatever a strip has one of beside the other. @public */
export interface StripColumn {
  key: string;
  title: string;
  value: number | null;
  state: ColumnState;
}

/** What stands in a strip: a bar, a dot for nothing, or a gap. @internal */
export interface StripMark {
  kind: 'bar' | 'quiet' | 'gap';
  x: number;
  y: number;
  width: number;
  height: number;
  running: boolean;
}

const gapBetween = 2;
const smallestBar = 2;

/**
 * A strip as marks in a box. Strips with the same `largest` can be compared.
 *
 * @internal
 */
export function stripMarks(
  columns: readonly StripColumn[],
  largest: number,
  box: { width: number; height: number },
): StripMark[] {
  const step = box.width / Math.max(1, columns.length);
  const width = Math.max(1, step - gapBetween);
  return columns.map(({ value, state }, index) => {
    const place = { x: index * step, width, running: state === 'running' };
    if (value) {
      const height = Math.max(
        smallestBar,
        (box.height * value) / Math.max(1, largest),
      );
      return { kind: 'bar', ...place, y: box.height - height, height };
    }
    const isQuiet = value === 0 && (state === 'known' || state === 'running');
    return {
      kind: isQuiet ? 'quiet' : 'gap',
      ...place,
      y: 0,
      height: box.height,
    };
  });
}
