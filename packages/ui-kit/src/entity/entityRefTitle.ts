import { DEFAULT_NAMESPACE, parseEntityRef } from '@backstage/catalog-model';

/**
 * A short name for an entity, made of its ref alone: `logplex`, or
 * `edge/logplex` outside the default namespace.
 *
 * @public
 */
export function entityRefTitle(entityRef: string): string {
  const { namespace, name } = parseEntityRef(entityRef);
  return namespace === DEFAULT_NAMESPACE ? name : `${namespace}/${name}`;
}
