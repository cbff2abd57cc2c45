/** An entity as one read of the catalog found it. */
export interface SeenEntity {
  entityRef: string;
  etag: string;
}

/** What one complete read of the catalog asks for. */
export interface EntityDifference {
  /** New, or not the same as it was: to be evaluated. */
  changed: string[];
  /** No longer in the catalog: in no number any more. */
  departed: string[];
}

/**
 * Compares what is known with one complete read of the catalog.
 *
 * An empty read makes nothing depart: it is what a catalog answers that has
 * just been started on an empty database.
 *
 * @param known - etags by entity reference
 */
export function compareEntities(
  known: ReadonlyMap<string, string>,
  seen: readonly SeenEntity[],
): EntityDifference {
  const etags = new Map(seen.map(({ entityRef, etag }) => [entityRef, etag]));
  return {
    changed: [...etags].flatMap(([entityRef, etag]) =>
      known.get(entityRef) === etag ? [] : [entityRef],
    ),
    departed: seen.length
      ? [...known.keys()].filter(entityRef => !etags.has(entityRef))
      : [],
  };
}
