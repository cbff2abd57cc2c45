import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  lifecycleStageApiVersion,
  lifecycleStageKind,
} from '@operability/plugin-lifecycle-common';

/**
 * Whether an entity is a `LifecycleStage`. What its spec says is for the
 * lifecycle plugin to judge: the catalog never shows an entity that is refused
 * here, so the board could not name the broken one.
 *
 * @throws InputError when there is no spec to judge.
 */
export function isLifecycleStage(entity: Entity): boolean {
  if (
    entity.kind !== lifecycleStageKind ||
    entity.apiVersion !== lifecycleStageApiVersion
  ) {
    return false;
  }
  // Typed as an object, but it is whatever somebody wrote into the YAML.
  const spec: unknown = entity.spec;
  if (typeof spec === 'object' && spec !== null && !Array.isArray(spec)) {
    return true;
  }
  throw new InputError('spec: must be an object');
}
