import { OnCallWorld } from '../ports/OnCallWorld';

/** Who owns an entity; a group is its own owner. */
export function ownerOf(
  entityRef: string,
  world: Pick<OnCallWorld, 'entity'>,
): string | undefined {
  return entityRef.startsWith('group:')
    ? entityRef
    : world.entity(entityRef)?.ownerRef;
}
