import { ConflictError } from '@backstage/errors';
import { OncallReader } from '../access/OncallAccess';
import { KnownPolicy, OnCallWorld } from '../ports/OnCallWorld';

/** Whether a policy pages a schedule. */
export function usesSchedule({ ladder }: KnownPolicy, id: string): boolean {
  const targets = [
    ...ladder.steps.flatMap(step => step.targets),
    ...(ladder.lastResort ? [ladder.lastResort] : []),
  ];
  return targets.some(({ type, ref }) => type === 'schedule' && ref === id);
}

/** Whether it is the last resort of the configuration. */
export function isLastResort(
  id: string,
  { lastResort }: Pick<OnCallWorld, 'lastResort'>,
): boolean {
  return lastResort?.type === 'schedule' && lastResort.ref === id;
}

/**
 * Why a schedule cannot go, for somebody: the policies that they may see are
 * named, the others only counted. Undefined where nothing uses it.
 */
export function scheduleInUse(
  id: string,
  world: OnCallWorld,
  reader: OncallReader,
): ConflictError | undefined {
  const users = [...world.policies()].filter(policy =>
    usesSchedule(policy, id),
  );
  if (!users.length) {
    return isLastResort(id, world)
      ? new ConflictError(
          'It is the last resort of the configuration (oncall.lastResort)',
        )
      : undefined;
  }
  const policies = users.flatMap(({ ladder, ownerRef }) =>
    reader.mayReadPolicy({ id: ladder.id, ownerRef })
      ? { id: ladder.id, name: ladder.name }
      : [],
  );
  const hidden = users.length - policies.length;
  const names = [
    ...policies.map(({ name }) => name),
    ...(hidden ? [`${hidden} that you may not see`] : []),
  ];
  return Object.assign(
    new ConflictError(
      `Policies page it: ${names.join(', ')}. Take it out of them first`,
    ),
    { policies },
  );
}
