import { ZoneClock } from '@operability/backend-kit/time';
import { ChangeFrom, Rotation } from '@operability/plugin-oncall-common';
import { continueTurns } from './continueTurns';
import { Handovers, handoversOf } from './Handovers';
import { keepPlaces } from './keepPlaces';
import { endOf, startOf } from './rotationSegments';

/** A rotation as it is proposed, after parsing. @internal */
export type ProposedRotation = Omit<Rotation, 'id' | 'timeZone' | 'succeeds'>;

/** When and how a rotation is changed. @internal */
export interface Revision {
  now: number;
  from: ChangeFrom;
  /** The zone of the schedule before and after. */
  timeZone: { before: string; after: string };
  /** The id of the rotation that takes over. */
  successorId: string;
}

/**
 * Changes a rotation without changing its past: it ends at its next handover, or
 * now, and a successor takes over, in which the order of turns goes on. One that
 * has not begun is changed in place.
 *
 * @returns What stands in the place of the rotation, in order.
 * @internal
 */
export function reviseRotation(
  current: Rotation,
  proposal: ProposedRotation,
  revision: Revision,
): Rotation[] {
  const { now, timeZone } = revision;
  if (endOf(current) <= now) return [pinZone(current, timeZone)];
  const before = handoversOf(current, zoneOf(current, timeZone.before));
  if (startOf(current, before.instantOf(0)) > now) {
    return replace(current, proposal, revision);
  }
  return changesTurns(current, proposal, timeZone)
    ? succeed(current, before, proposal, revision)
    : [{ ...current, name: proposal.name, ...endOn(proposal, now) }];
}

/** Ends a rotation that is taken out of its schedule. @internal */
export function endRotation(
  current: Rotation,
  { now, from, timeZone }: Omit<Revision, 'successorId'>,
): Rotation[] {
  const ended = pinZone(current, timeZone);
  if (endOf(current) <= now) return [ended];
  const handovers = handoversOf(current, zoneOf(current, timeZone.before));
  if (startOf(current, handovers.instantOf(0)) > now) return [];
  const end = from === 'now' ? now : nextHandover(handovers, now);
  return [until(ended, Math.min(end, endOf(current)))];
}

/** Adds a rotation, which counts from an instant at the earliest. @internal */
export function beginRotation(
  proposal: ProposedRotation,
  id: string,
  timeZone: string,
  earliest: number,
): Rotation[] {
  const { instantOf } = handoversOf(proposal, ZoneClock.of(timeZone));
  const begun = startOf(proposal, instantOf(0)) < earliest;
  const rotation = {
    ...proposal,
    id,
    ...(begun && { effectiveFrom: textOf(earliest) }),
  };
  return endOf(rotation) > earliest ? [rotation] : [];
}

/** Whether a change of a rotation is one of who is on call when. @internal */
export function changesTurns(
  current: Rotation,
  proposal: ProposedRotation,
  timeZone: Revision['timeZone'],
): boolean {
  const rule = (rotation: ProposedRotation, zone: string) =>
    JSON.stringify([
      rotation.participants.map(place =>
        'userRef' in place ? place.userRef : '',
      ),
      rotation.shift,
      [rotation.handover.time, rotation.handover.weekday],
      rotation.startsOn,
      rotation.restrictions.map(({ weekdays, from, to }) => [
        [...weekdays].sort((one, other) => one - other),
        from,
        to,
      ]),
      zone,
    ]);
  return (
    rule(current, current.timeZone ?? timeZone.before) !==
    rule(proposal, timeZone.after)
  );
}

function replace(
  current: Rotation,
  proposal: ProposedRotation,
  { now, timeZone }: Revision,
): Rotation[] {
  const { participants } = keepPlaces(
    current.participants,
    proposal.participants,
  );
  const changed = { ...proposal, participants };
  return beginRotation(changed, current.id, timeZone.after, now).map(
    rotation => ({ ...rotation, succeeds: current.succeeds }),
  );
}

function succeed(
  current: Rotation,
  before: Handovers,
  proposal: ProposedRotation,
  { now, from, timeZone, successorId }: Revision,
): Rotation[] {
  const after = handoversOf(proposal, ZoneClock.of(timeZone.after));
  const end = endOf(current);
  const start = Math.max(
    from === 'now' ? now : Math.min(nextHandover(before, now), end),
    // A proposal may ask for a later start of its own.
    startOf(proposal, after.instantOf(0)),
  );
  const ended = pinZone(until(current, Math.min(start, end)), timeZone);
  if (endOf(proposal) <= start) {
    return [until(ended, Math.max(now, Math.min(start, end, endOf(proposal))))];
  }
  const successor: Rotation = {
    ...proposal,
    id: successorId,
    succeeds: current.id,
    effectiveFrom: textOf(start),
    participants: continueTurns({
      before: { handovers: before, participants: current.participants },
      after: { handovers: after, participants: proposal.participants },
      start,
      // From now on, the holder of now stays even at the stroke of a handover.
      holderAt: from === 'now' ? start : start - 1,
    }),
  };
  return [ended, successor];
}

function nextHandover(handovers: Handovers, now: number): number {
  return handovers.instantOf(handovers.lastAt(now) + 1);
}

function zoneOf(rotation: Rotation, timeZone: string): ZoneClock {
  return ZoneClock.of(rotation.timeZone ?? timeZone);
}

/** What has been reckoned in one zone stays so when the schedule moves. */
function pinZone(
  rotation: Rotation,
  { before, after }: Revision['timeZone'],
): Rotation {
  return before === after || rotation.timeZone
    ? rotation
    : { ...rotation, timeZone: before };
}

function until(rotation: Rotation, end: number): Rotation {
  return { ...rotation, effectiveUntil: textOf(end) };
}

function endOn(proposal: ProposedRotation, now: number) {
  const { effectiveUntil } = proposal;
  return {
    effectiveUntil: effectiveUntil && textOf(Math.max(now, endOf(proposal))),
  };
}

function textOf(instant: number): string {
  return new Date(instant).toISOString();
}
