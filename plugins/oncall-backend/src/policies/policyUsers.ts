import { OnCallWorld } from '../ports/OnCallWorld';

/**
 * Who would be left without a policy: what resolves to it by any way, and what
 * it is assigned to, such as a group that owns nothing yet.
 */
export function policyUsers(
  policyId: string,
  world: OnCallWorld,
  assignments: ReadonlyMap<string, string>,
): string[] {
  const assigned = [...assignments].flatMap(([entityRef, id]) =>
    id === policyId && world.entity(entityRef) ? entityRef : [],
  );
  return [...new Set([...world.usersOf(policyId), ...assigned])].sort();
}
