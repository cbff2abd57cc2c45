import { parseEntityRef } from '@backstage/catalog-model';

/** The path parameters of an entity's routes. @internal */
export function entityParameters(entityRef: string) {
  return { params: parseEntityRef(entityRef) };
}
