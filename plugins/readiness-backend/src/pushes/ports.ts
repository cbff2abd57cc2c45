import { Answer, KeptAnswer } from '../domain/evaluation/Answer';
import { ToldFact } from '../domain/evaluation/compareFacts';

/** Keeps facts. */
export interface FactKeeper {
  /** All that is known about entities, by entity. */
  facts(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, readonly ToldFact[]>>;
  /**
   * Keeps facts, unless one observed later came in between, and has what looks
   * at them answered again.
   */
  write(facts: readonly ToldFact[]): Promise<void>;
}

/** Keeps answers to checks, with their history and scores. */
export interface AnswerKeeper {
  /** The answers that are kept, by `answerKey`. */
  kept(entityRefs: readonly string[]): Promise<ReadonlyMap<string, KeptAnswer>>;
  /** Which checks are asked about which entities, by entity. */
  asked(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, ReadonlySet<string>>>;
  /** Compares answers with what is kept, and writes the difference. */
  write(answers: readonly Answer[]): Promise<void>;
}
