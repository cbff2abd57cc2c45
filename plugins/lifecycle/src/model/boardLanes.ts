import { BoardStage, Card } from '@operability/plugin-lifecycle-common';
import { foldTitle } from './orderOfCards';

/** A swim lane: the cards of one system within a stage. @internal */
export type BoardLane = NonNullable<BoardStage['lanes']>[number];

/** Lanes after this many start collapsed. @internal */
export const OPEN_LANES = 8;

/** What a lane is known by within its stage. @internal */
export function laneKey(lane: Pick<BoardLane, 'systemRef'>): string {
  return `lane:${lane.systemRef ?? ''}`;
}

/** Counts a card in its lane, or out of it; an empty lane goes. @internal */
export function withLaneCount(
  lanes: readonly BoardLane[],
  card: Card,
  change: 1 | -1,
): BoardLane[] {
  if (lanes.some(lane => lane.systemRef === card.systemRef)) {
    return lanes
      .map(lane =>
        lane.systemRef === card.systemRef
          ? { ...lane, total: lane.total + change }
          : lane,
      )
      .filter(lane => lane.total > 0);
  }
  if (change < 0) return [...lanes];
  return withNewLane(lanes, newLane(card.systemRef));
}

/** Its title is not known here; the next answer of the server brings it. */
function newLane(systemRef: string | undefined): BoardLane {
  return systemRef
    ? { systemRef, title: systemRef.replace(/^.*\//, ''), total: 1 }
    : { title: 'No system', total: 1 };
}

/** By title, what has no system last: the order of the server. */
function withNewLane(lanes: readonly BoardLane[], lane: BoardLane) {
  const title = foldTitle(lane.title);
  const after = lanes.findIndex(
    other =>
      !other.systemRef || (lane.systemRef && foldTitle(other.title) > title),
  );
  const place = after < 0 || !lane.systemRef ? lanes.length : after;
  return [...lanes.slice(0, place), lane, ...lanes.slice(place)];
}
