import { Knex } from 'knex';
import { Definitions } from '../definitions/Definitions';
import { Answer, answerKey, KeptAnswer } from '../domain/evaluation/Answer';
import {
  AnswerDifference,
  AnswerSource,
  compareAnswers,
} from '../domain/evaluation/compareAnswers';
import { countChange } from '../results/countChange';
import { DatabaseResultStore } from '../results/DatabaseResultStore';
import { StoredResult } from '../results/StoredResult';

/** An unchanged answer is written again after this share of its time to live. */
const refreshShare = 0.5;

interface AnswerWriterOptions {
  database: Knex;
  results: DatabaseResultStore;
  definitions: Definitions;
  /** Called after something that people see has changed. */
  onChange: () => void;
}

/** Keeps answers: compares them with what is kept, and writes the difference. */
export class AnswerWriter {
  readonly #options: AnswerWriterOptions;

  private constructor(options: AnswerWriterOptions) {
    this.#options = options;
  }

  static create(options: AnswerWriterOptions): AnswerWriter {
    return new AnswerWriter(options);
  }

  /** The answers that are kept, by `answerKey`. */
  async kept(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, KeptAnswer>> {
    const stored = await this.#options.results.machineAnswers(entityRefs);
    return keptOf([...stored.values()].flat());
  }

  /** Which checks are asked about which entities, by entity. */
  async asked(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    return this.#options.results.asked(entityRefs);
  }

  /** Of answers that came from outside. */
  async write(answers: readonly Answer[]): Promise<void> {
    await this.writeWith(
      answers.map(({ entityRef }) => entityRef),
      [...new Set(answers.map(({ check }) => check))],
      () => answers,
      'told',
    );
  }

  /**
   * Writes answers that depend on what is kept, which nobody else changes
   * meanwhile.
   *
   * @param then - part of the same transaction
   */
  async writeWith(
    entityRefs: readonly string[],
    checks: readonly string[],
    answersOf: (kept: ReadonlyMap<string, KeptAnswer>) => readonly Answer[],
    source: AnswerSource,
    then?: (transaction: Knex.Transaction) => Promise<void>,
  ): Promise<AnswerDifference> {
    const { database, results, onChange } = this.#options;
    const difference = await database.transaction(async transaction => {
      const kept = keptOf(await results.lock(transaction, entityRefs, checks));
      const found = compareAnswers(kept, answersOf(kept), refreshShare, source);
      await results.write(transaction, found);
      await then?.(transaction);
      const { inserts, updates, refreshes } = found;
      if (inserts.length || updates.length || refreshes.length) {
        await countChange(transaction);
      }
      return found;
    });
    if (difference.inserts.length || difference.updates.length) onChange();
    return difference;
  }

  /** How old an answer to a check may be, in milliseconds. */
  timeToLiveOf(check: string): number {
    return this.#options.definitions.checks.get(check)?.timeToLive ?? 0;
  }
}

function keptOf(stored: readonly StoredResult[]): Map<string, KeptAnswer> {
  return new Map(
    stored.flatMap(({ entityRef, check, machine }) => {
      if (!machine) return [];
      const { status, message, evidence, since, timeToLive } = machine;
      const answer: KeptAnswer = {
        entityRef,
        check,
        status,
        message,
        evidence,
        since,
        timeToLive,
        observedAt: machine.evaluatedAt,
      };
      return [[answerKey(answer), answer]];
    }),
  );
}
