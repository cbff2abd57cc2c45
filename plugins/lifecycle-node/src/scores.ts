import {
  BackstageCredentials,
  createExtensionPoint,
} from '@backstage/backend-plugin-api';

/** How far an entity has come with the checklist that the board shows. @public */
export interface CardScore {
  passed: number;
  /** Of those that count; at least 1. */
  applicable: number;
}

/** With whose rights, and for how long, scores are looked up. @public */
export interface ScoresOptions {
  /** The reader of the cards: what they may not see has no score. */
  credentials: BackstageCredentials;
  /** Aborted when the cards are shown without scores, 1 s after they were asked for. */
  signal: AbortSignal;
}

/**
 * Tells lifecycle how ready entities are.
 *
 * @public
 */
export interface LifecycleScoresProvider {
  /** Named in the log when this provider fails. */
  id: string;
  /**
   * Scores by entity; an entity that is left out is shown without one. At most
   * 1,000 references are asked for at once. Where it rejects, or takes longer
   * than 1 s, the cards are shown without scores.
   */
  scoresOf(
    entityRefs: readonly string[],
    options: ScoresOptions,
  ): Promise<ReadonlyMap<string, CardScore>>;
}

/** @public */
export interface LifecycleScoresExtensionPoint {
  /** Sets the one provider. A second one fails the start of its module. */
  setProvider(provider: LifecycleScoresProvider): void;
}

/** Where a module says how ready entities are. @public */
export const lifecycleScoresExtensionPoint =
  createExtensionPoint<LifecycleScoresExtensionPoint>({
    id: 'lifecycle.scores',
  });
