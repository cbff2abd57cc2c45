import {
  Entity,
  RELATION_API_CONSUMED_BY,
  RELATION_DEPENDENCY_OF,
  RELATION_HAS_PART,
  RELATION_PROVIDES_API,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/**
 * The refs of the entities whose relations tell who consumes this one: the
 * APIs it provides, and for a system its parts (whose APIs come in the next
 * round).
 */
export function consumptionNeighbours(entity: Entity): string[] {
  return targets(entity, RELATION_PROVIDES_API, RELATION_HAS_PART);
}

/**
 * The direct consumers of an entity: what depends on it or consumes an API
 * that it provides; for a system, those of its parts that lie outside it.
 *
 * @param find - the neighbours, and the neighbours of a system's parts
 */
export function directConsumers(
  entity: Entity,
  find: (entityRef: string) => Entity | undefined,
): string[] {
  const partRefs = targets(entity, RELATION_HAS_PART);
  const parts = partRefs.flatMap(ref => find(ref) ?? []);
  const inside = new Set([stringifyEntityRef(entity), ...partRefs]);
  const consumers = [entity, ...parts].flatMap(one => consumersOf(one, find));
  return [...new Set(consumers)].filter(ref => !inside.has(ref)).sort();
}

function consumersOf(
  entity: Entity,
  find: (entityRef: string) => Entity | undefined,
): string[] {
  const apis = targets(entity, RELATION_PROVIDES_API).flatMap(
    ref => find(ref) ?? [],
  );
  return [
    ...targets(entity, RELATION_DEPENDENCY_OF, RELATION_API_CONSUMED_BY),
    ...apis.flatMap(api => targets(api, RELATION_API_CONSUMED_BY)),
  ];
}

function targets(entity: Entity, ...types: string[]): string[] {
  return (entity.relations ?? []).flatMap(({ type, targetRef }) =>
    types.includes(type) ? targetRef.toLocaleLowerCase('en-US') : [],
  );
}
