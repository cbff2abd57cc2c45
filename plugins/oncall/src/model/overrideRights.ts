import { Schedule } from '@operability/plugin-oncall-common';
import { Reader } from '@operability/ui-kit';
import { OverrideStart } from './overrideForm';

/** Whose overrides of a schedule a reader may make and take back. @internal */
export interface OverrideRights {
  /** Who reads; undefined until it is known. */
  me: string | undefined;
  /** Those of everybody. */
  mayAll: boolean;
  /** At least to give their own shifts away, or to add themselves. */
  mayAdd: boolean;
}

/**
 * What the backend lets a reader do: some may all, and whoever takes turns may
 * give their own shifts away, or add themselves.
 *
 * @internal
 */
export function overrideRights(
  schedule: Pick<Schedule, 'canOverride' | 'rotations'>,
  reader: Reader | undefined,
  now: number,
): OverrideRights {
  const me = reader?.userRef;
  const mayAll = schedule.canOverride === true;
  const takesTurns =
    me !== undefined &&
    schedule.rotations.some(
      ({ effectiveUntil, participants }) =>
        (!effectiveUntil || Date.parse(effectiveUntil) > now) &&
        participants.some(place => 'userRef' in place && place.userRef === me),
    );
  return { me, mayAll, mayAdd: mayAll || takesTurns };
}

/** An override to begin with that the reader may make: their own, or none at all. @internal */
export function allowedStart(
  { me, mayAll }: OverrideRights,
  start: OverrideStart,
): OverrideStart {
  if (mayAll || start.replaces === me) return start;
  return { start: start.start, end: start.end, type: 'cover', userRef: me };
}
