import { parseEntityRef } from '@backstage/catalog-model';

/** The path parameters of an entity's routes. @internal */
export function entityParameters(entityRef: string) {
  return { params: parseEntityRef(entityRef) };
}

/** The same of one of its checks. @internal */
export function checkParameters(entityRef: string, check: string) {
  return { params: { ...parseEntityRef(entityRef), check } };
}
