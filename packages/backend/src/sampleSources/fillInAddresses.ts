import { Entity } from '@backstage/catalog-model';

/** Where the sources and endpoints of the sample organisation are today. */
export interface SampleAddresses {
  /** Ends in a slash. */
  sources: string;
  endpoints: ReadonlyMap<string, string>;
}

/**
 * Fills the addresses of today in for `sample-source:` and `sample-endpoint:` at the beginning of
 * annotations: ports are free ones, and another one at each start.
 */
export function fillInAddresses(
  entity: Entity,
  { sources, endpoints }: SampleAddresses,
): Entity {
  const annotations = Object.entries(entity.metadata.annotations ?? {});
  const filledIn = annotations.map(([name, value]) => [
    name,
    value
      .replace(/^(url:)?sample-source:/, (_, prefix = '') => prefix + sources)
      .replace(
        /^sample-endpoint:(.*)$/,
        (whole, endpoint) => endpoints.get(endpoint) ?? whole,
      ),
  ]);
  if (filledIn.every(([, value], index) => value === annotations[index][1])) {
    return entity;
  }
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: Object.fromEntries(filledIn),
    },
  };
}
