import { ChangeFrom, Rotation } from '@operability/plugin-oncall-common';
import {
  beginRotation,
  changesTurns,
  endRotation,
  ProposedRotation,
  reviseRotation,
  Revision,
} from './reviseRotation';
import { endOf } from './rotationSegments';

/** The rotations of a schedule as they are proposed. @internal */
export interface ProposedSchedule {
  timeZone: string;
  rotations: readonly (ProposedRotation & { id?: string })[];
}

interface SavedSchedule {
  timeZone: string;
  rotations: readonly Rotation[];
}

/**
 * The rotations of a schedule after a change: what has been on call stays as it
 * was, what is taken out ends, and what is changed gets a successor.
 *
 * A successor that has not begun yet is changed through the rotation that it
 * waits for, so that turns still go on from there.
 *
 * @param current - Left out for a new one: it has no past to keep, so its turns
 *   count from the days they start on.
 * @param newId - Makes an id for a rotation.
 * @internal
 */
export function reviseSchedule(
  current: SavedSchedule | undefined,
  proposed: ProposedSchedule,
  change: { now: number; from: ChangeFrom; newId(): string },
): Rotation[] {
  const { now, from, newId } = change;
  if (!current) return begin(proposed.rotations, -Infinity);
  const revision = {
    now,
    from,
    timeZone: { before: current.timeZone, after: proposed.timeZone },
  };
  const proposals = new Map(proposed.rotations.map(item => [item.id, item]));
  const waitingFor = findWaiting(current.rotations, now);
  const waiting = new Set(waitingFor.values());

  const kept = current.rotations.flatMap(rotation => {
    if (waiting.has(rotation)) return [];
    const successor = waitingFor.get(rotation.id);
    const asked = successor && proposals.get(successor.id);
    if (successor && asked) {
      return reviseWaiting(rotation, successor, asked, revision);
    }
    const proposal = proposals.get(rotation.id);
    return proposal
      ? reviseRotation(rotation, withoutId(proposal), {
          ...revision,
          successorId: newId(),
        })
      : endRotation(rotation, revision);
  });

  const known = new Set(current.rotations.map(({ id }) => id));
  const added = proposed.rotations.filter(
    ({ id }) => id === undefined || !known.has(id),
  );
  return [...kept, ...begin(added, now)];

  function begin(rotations: ProposedSchedule['rotations'], earliest: number) {
    return rotations.flatMap(({ id, ...proposal }) =>
      beginRotation(proposal, id ?? newId(), proposed.timeZone, earliest),
    );
  }
}

function reviseWaiting(
  rotation: Rotation,
  successor: Rotation,
  asked: ProposedRotation,
  base: Omit<Revision, 'successorId'>,
): Rotation[] {
  const { id, effectiveFrom, effectiveUntil } = successor;
  const revision = { ...base, successorId: id };
  const proposal = withoutId(asked);
  const sameStart = proposal.effectiveFrom === effectiveFrom;
  const stays =
    sameStart && !changesTurns(successor, proposal, revision.timeZone);
  if (stays && revision.from === 'nextHandover') {
    return [rotation, ...reviseRotation(successor, proposal, revision)];
  }
  const fromNow = revision.from === 'now' && sameStart;
  return reviseRotation(
    { ...rotation, effectiveUntil },
    fromNow ? { ...proposal, effectiveFrom: undefined } : proposal,
    revision,
  );
}

/** The successors that have not begun, by the id of the rotation they wait for. */
function findWaiting(
  rotations: readonly Rotation[],
  now: number,
): Map<string, Rotation> {
  const waiting = new Map<string, Rotation>();
  for (const rotation of rotations) {
    const { succeeds, effectiveFrom } = rotation;
    const before = rotations.find(({ id }) => id === succeeds);
    if (
      before &&
      effectiveFrom &&
      Date.parse(effectiveFrom) > now &&
      endOf(before) === Date.parse(effectiveFrom)
    ) {
      waiting.set(before.id, rotation);
    }
  }
  return waiting;
}

function withoutId(
  proposal: ProposedRotation & { id?: string },
): ProposedRotation {
  const { id: _, ...rest } = proposal;
  return rest;
}
