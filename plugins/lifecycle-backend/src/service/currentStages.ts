import { InputError } from '@backstage/errors';
import { builtInStageSet } from '../domain/readStages';
import { findStage, KnownStage, StageSet } from '../domain/stages';
import { LifecycleStore } from '../store/LifecycleStore';

/** The stages as the catalog last had them, also while it is down. */
export async function currentStages(
  store: Pick<LifecycleStore, 'getCatalogState'>,
): Promise<StageSet> {
  const { stages } = await store.getCatalogState();
  return stages ?? builtInStageSet;
}

/**
 * The stage that a request names.
 *
 * @throws InputError (400) that names the stages there are
 */
export function requireStage(
  stages: readonly KnownStage[],
  name: string,
  field: string,
): KnownStage {
  const stage = findStage(stages, name);
  if (stage) return stage;
  const known = stages.map(one => one.name).join(', ');
  throw new InputError(
    `${field}: there is no stage '${name}'; the stages are ${known}`,
  );
}
