import { findStage, KnownStage } from './stages';

/** Where a thing starts, and who says so. */
export interface FirstPlacement {
  stage: string;
  /**
   * `annotation`: its owners. `default`: the stage that stands for what it
   * declares. `first`: nobody; it is marked unconfirmed.
   */
  basis: 'annotation' | 'default' | 'first';
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
  if (standard) return { stage: standard.name, basis: 'default' };
  return { stage: stages[0].name, basis: 'first' };
}
