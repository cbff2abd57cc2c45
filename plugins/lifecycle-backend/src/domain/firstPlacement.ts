import { findStage, KnownStage } from './stages';

/** Where a thing starts, and who says so. */
export interface FirstPlacement {
  stage: string;
  /**
   * `annotation`: its owners. `default`: the stage that stands for what it
   * declares. `first`: nobody. `unknown`: its owners, of a stage that there is
   * not, or not yet; until then it is where it would be without their word.
   */
  basis: 'annotation' | 'default' | 'first' | 'unknown';
}

/** Whether nobody has said that it belongs there, so that it is marked. */
export function isUnconfirmed({ basis }: FirstPlacement): boolean {
  return basis === 'first' || basis === 'unknown';
}

/**
 * Where an entity starts on the board.
 *
 * @param stages - in their order, at least one
 */
export function firstPlacement(
  entity: { initialStage?: string; declaredLifecycle?: string },
  stages: readonly KnownStage[],
): FirstPlacement {
  const annotated = findStage(stages, entity.initialStage);
  if (annotated) return { stage: annotated.name, basis: 'annotation' };
  const standard = stages.find(
    ({ default: isDefault, declares }) =>
      isDefault &&
      declares !== undefined &&
      declares === entity.declaredLifecycle,
  );
  const { name } = standard ?? stages[0];
  if (entity.initialStage) return { stage: name, basis: 'unknown' };
  return { stage: name, basis: standard ? 'default' : 'first' };
}
