import { Participant } from '@operability/plugin-oncall-common';
import { Handovers } from './Handovers';
import { keepPlaces, turn } from './keepPlaces';

interface Turns {
  handovers: Handovers;
  participants: readonly Participant[];
}

/**
 * Orders the participants of a successor so that turns go on where they were.
 *
 * Where the successor hands over at its start, the next in order takes over.
 * Where it does not, the holder stays until it does: nobody's turn is spent on
 * what is left of a shift.
 *
 * @internal
 */
export function continueTurns(change: {
  before: Turns;
  after: Turns;
  /** When the successor starts. */
  start: number;
  /** When to look who the holder is that stays. */
  holderAt: number;
}): Participant[] {
  const { before, after, start, holderAt } = change;
  const { participants, movedTo } = keepPlaces(
    before.participants,
    after.participants,
  );
  const shift = after.handovers.lastAt(start);
  const handsOver = after.handovers.instantOf(shift) === start;
  const turnBefore = before.handovers.lastAt(handsOver ? start : holderAt);
  const place = firstKept(movedTo, turnBefore);
  const count = participants.length;
  return turn(participants, (((place - shift) % count) + count) % count);
}

/** Where the place of a turn is, or of the next one that is still there. */
function firstKept(
  movedTo: (number | undefined)[],
  turnBefore: number,
): number {
  for (let ahead = 0; ahead < movedTo.length; ahead++) {
    const place = movedTo[(turnBefore + ahead) % movedTo.length];
    if (place !== undefined) return place;
  }
  return 0;
}
