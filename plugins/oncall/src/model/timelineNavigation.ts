import { TimelineBar, TimelineRow } from './timelineRows';

/** The arrow keys that lead from bar to bar. @internal */
export type TimelineArrow =
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'ArrowUp'
  | 'ArrowDown';

/** The bar that an arrow key leads to; undefined at the edge. @internal */
export function barAfter(
  rows: readonly TimelineRow[],
  key: string,
  arrow: TimelineArrow,
): string | undefined {
  const lines = rows.map(barsOf);
  const line = lines.findIndex(bars => bars.some(bar => bar.key === key));
  if (line < 0) return undefined;
  const at = lines[line].findIndex(bar => bar.key === key);
  if (arrow === 'ArrowLeft') return lines[line][at - 1]?.key;
  if (arrow === 'ArrowRight') return lines[line][at + 1]?.key;
  const others =
    arrow === 'ArrowUp'
      ? lines.slice(0, line).reverse()
      : lines.slice(line + 1);
  const { start, end } = lines[line][at];
  const middle = (start + end) / 2;
  return nearest(others.find(bars => bars.length > 0) ?? [], middle)?.key;
}

/** The bars of a row by start, whichever lane they are in. @internal */
export function barsOf({ lanes }: TimelineRow): TimelineBar[] {
  return lanes
    .flat()
    .sort((one, other) => one.start - other.start || one.end - other.end);
}

function nearest(
  bars: readonly TimelineBar[],
  instant: number,
): TimelineBar | undefined {
  const distance = ({ start, end }: TimelineBar) =>
    Math.max(start - instant, instant - end, 0);
  return [...bars].sort((one, other) => distance(one) - distance(other))[0];
}
