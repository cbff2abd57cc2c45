import { Rotation } from '@operability/plugin-oncall-common';
import {
  ProposedSchedule,
  reviseSchedule,
} from '../domain/schedule/reviseSchedule';
import { endOf } from '../domain/schedule/rotationSegments';

/**
 * The rotations of a schedule after its file has changed. A file goes on naming
 * a rotation as it did at first, whatever took over from it since: turns go on
 * from the last successor. One that had ended, and is back, begins anew and is
 * remembered as a successor too.
 */
export function reviseDefined(
  current: { timeZone: string; rotations: readonly Rotation[] } | undefined,
  defined: ProposedSchedule,
  { now, newId }: { now: number; newId: () => string },
): Rotation[] {
  const backAs = new Map<string, string>();
  const rotations = defined.rotations.map(rotation => {
    const last = lastOf(rotation.id, current?.rotations ?? []);
    if (!last) return rotation;
    if (endOf(last) > now || endOf(rotation) <= now) {
      return { ...rotation, id: last.id };
    }
    const id = newId();
    backAs.set(id, last.id);
    return { ...rotation, id };
  });
  return reviseSchedule(
    current,
    { ...defined, rotations },
    { now, from: 'nextHandover', newId },
  ).map(rotation => {
    const succeeds = backAs.get(rotation.id);
    return succeeds === undefined ? rotation : { ...rotation, succeeds };
  });
}

function lastOf(
  id: string | undefined,
  rotations: readonly Rotation[],
): Rotation | undefined {
  let last = rotations.find(rotation => rotation.id === id);
  for (let next = last; next; ) {
    last = next;
    const { id: before } = last;
    next = rotations.find(({ succeeds }) => succeeds === before);
  }
  return last;
}
