import { Span } from './timelineRange';

/** Puts what overlaps into lanes under each other, as few as it takes. @internal */
export function inLanes<Item extends Span>(items: readonly Item[]): Item[][] {
  const lanes: Item[][] = [];
  const sorted = [...items].sort(
    (one, other) => one.start - other.start || one.end - other.end,
  );
  for (const item of sorted) {
    const free = lanes.find(lane => lane[lane.length - 1].end <= item.start);
    if (free) free.push(item);
    else lanes.push([item]);
  }
  return lanes;
}
