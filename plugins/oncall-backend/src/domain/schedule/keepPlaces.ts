import { Participant } from '@operability/plugin-oncall-common';
import { commonPlaces, holderOf } from './commonPlaces';

/** The places of a changed rotation. @internal */
export interface KeptPlaces {
  participants: Participant[];
  /** Where each of the places before has gone; undefined for one that is gone. */
  movedTo: (number | undefined)[];
}

/**
 * Keeps the place of everybody who is taken out of a rotation as a vacant one,
 * so that nobody else's turn moves. A place that somebody new is put into is
 * theirs, and a vacant place that is taken out is gone.
 *
 * Turns go round, so lists are compared as circles.
 *
 * @internal
 */
export function keepPlaces(
  before: readonly Participant[],
  proposed: readonly Participant[],
): KeptPlaces {
  const turned = turnAlike(before, proposed);
  const kept = merge(before, turn(proposed, turned));
  // The circle starts again with whom the proposal starts with.
  const first = kept.placeOf[(proposed.length - turned) % proposed.length];
  const count = kept.participants.length;
  return {
    participants: turn(kept.participants, first),
    movedTo: kept.movedTo.map(place =>
      place === undefined ? undefined : (place - first + count) % count,
    ),
  };
}

/** The circle, beginning with another of its places. @internal */
export function turn<Place>(places: readonly Place[], first: number): Place[] {
  return [...places.slice(first), ...places.slice(0, first)];
}

/** How far to turn the proposed circle so that it is most like the one before. */
function turnAlike(
  before: readonly Participant[],
  proposed: readonly Participant[],
): number {
  const most = Math.min(before.length, proposed.length);
  let [best, common] = [0, -1];
  for (let first = 0; first < proposed.length && common < most; first++) {
    const { length } = commonPlaces(before, turn(proposed, first));
    if (length > common) [best, common] = [first, length];
  }
  return best;
}

function merge(
  before: readonly Participant[],
  proposed: readonly Participant[],
): KeptPlaces & { placeOf: number[] } {
  const removed = surplus(before, proposed);
  const added = surplus(proposed, before);
  const participants: Participant[] = [];
  const movedTo = new Map<number, number>();
  const placeOf: number[] = [];
  const keep = (place: Participant, oldIndex: number | undefined) => {
    if (oldIndex !== undefined) movedTo.set(oldIndex, participants.length);
    participants.push(place);
  };
  const put = (newIndex: number, oldIndex: number | undefined) => {
    placeOf[newIndex] = participants.length;
    keep(proposed[newIndex], oldIndex);
  };

  let [nextOld, nextNew] = [0, 0];
  const fillUpTo = (oldIndex: number, newIndex: number) => {
    const left = range(nextOld, oldIndex).filter(index => removed.has(index));
    for (const index of range(nextNew, newIndex)) {
      put(index, added.has(index) ? left.shift() : undefined);
    }
    for (const index of left) {
      if ('userRef' in before[index]) keep({ vacant: true }, index);
    }
    [nextOld, nextNew] = [oldIndex + 1, newIndex + 1];
  };
  for (const [oldIndex, newIndex] of commonPlaces(before, proposed)) {
    fillUpTo(oldIndex, newIndex);
    put(newIndex, oldIndex);
  }
  fillUpTo(before.length, proposed.length);

  return {
    participants,
    placeOf,
    movedTo: before.map(
      (place, index) =>
        movedTo.get(index) ?? findMoved(place, participants, movedTo),
    ),
  };
}

/** The indexes of places that the other list has no counterpart for. */
function surplus(
  places: readonly Participant[],
  others: readonly Participant[],
): Set<number> {
  const spare = others.map(holderOf);
  const extra = new Set<number>();
  places.forEach((place, index) => {
    const counterpart = spare.indexOf(holderOf(place));
    if (counterpart < 0) extra.add(index);
    else spare.splice(counterpart, 1);
  });
  return extra;
}

/** Where somebody who was given another turn has theirs now. */
function findMoved(
  place: Participant,
  participants: readonly Participant[],
  movedTo: ReadonlyMap<number, number>,
): number | undefined {
  if (!('userRef' in place)) return undefined;
  const taken = new Set(movedTo.values());
  const index = participants.findIndex(
    (candidate, at) => holderOf(candidate) === place.userRef && !taken.has(at),
  );
  return index < 0 ? undefined : index;
}

function range(from: number, to: number): number[] {
  return Array.from(
    { length: Math.max(0, to - from) },
    (_, index) => from + index,
  );
}
