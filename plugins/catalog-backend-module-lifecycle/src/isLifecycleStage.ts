import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  lifecycleStageApiVersion,
  lifecycleStageKind,
  lifecycleStageSpec,
} from '@operability/plugin-lifecycle-common';

/**
 * Whether an entity is a `LifecycleStage`. Checks the shape of its spec only:
 * whether the stages make sense together is for the lifecycle plugin to say.
 *
 * @throws InputError that names every field that does not fit.
 */
export function isLifecycleStage(entity: Entity): boolean {
  if (
    entity.kind !== lifecycleStageKind ||
    entity.apiVersion !== lifecycleStageApiVersion
  ) {
    return false;
  }
  const result = lifecycleStageSpec.safeParse(entity.spec);
  if (result.success) return true;
  throw new InputError(
    result.error.issues
      .map(
        ({ path, message }) =>
          `${['spec', ...path.map(String)].join('.')}: ${message}`,
      )
      .join('; '),
  );
}
