import { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { Clock, withinTime } from '@operability/backend-kit';
import { ProviderItem } from '@operability/plugin-readiness-node';
import { Knex } from 'knex';
import { RegisteredProvider } from '../definitions/ProviderRegistry';
import { answerKey } from '../domain/evaluation/Answer';
import {
  completeAnswers,
  ProviderOutcome,
} from '../domain/evaluation/completeAnswers';
import { AnswerWriter } from './AnswerWriter';

interface ProviderAskerOptions {
  writer: AnswerWriter;
  providers: {
    recordSuccess(provider: string, at: number): Promise<void>;
    recordFailure(provider: string, at: number, why: string): Promise<void>;
  };
  clock: Clock;
  logger: LoggerService;
}

/** Asks providers, and keeps what they answer. One that fails touches nobody else's. */
export class ProviderAsker {
  readonly #options: ProviderAskerOptions;
  /** By id, so that an outage is logged once. */
  readonly #failing = new Set<string>();
  readonly #stopping = new AbortController();

  private constructor(options: ProviderAskerOptions) {
    this.#options = options;
  }

  static create(options: ProviderAskerOptions): ProviderAsker {
    return new ProviderAsker(options);
  }

  /** Tells all providers that are being asked to stop, and asks no more. */
  stop(): void {
    this.#stopping.abort();
  }

  /**
   * Asks about a batch and keeps the answers.
   *
   * @param then - part of the transaction that keeps them
   * @returns whether the provider answered
   * @throws Error where the answers could not be kept
   * @throws ServiceUnavailableError where it was stopped; then nothing is kept
   */
  async ask(
    registered: RegisteredProvider,
    items: readonly ProviderItem[],
    then?: (
      transaction: Knex.Transaction,
      hasAnswered: boolean,
    ) => Promise<void>,
  ): Promise<boolean> {
    const { writer, clock } = this.#options;
    const { id } = registered.provider;
    const outcome = await this.#outcomeOf(registered, items);
    const hasAnswered = outcome.status === 'answered';
    const now = clock.now();
    await writer.writeWith(
      items.map(({ entityRef }) => entityRef),
      [...new Set(items.flatMap(({ checks }) => checks))],
      kept =>
        completeAnswers(
          id,
          items,
          outcome,
          (entityRef, check) => kept.has(answerKey({ entityRef, check })),
          now,
        ).answers.map(answer => ({
          ...answer,
          timeToLive: writer.timeToLiveOf(answer.check),
        })),
      'asked',
      then && (transaction => then(transaction, hasAnswered)),
    );
    await this.#record(id, outcome, now);
    return hasAnswered;
  }

  async #outcomeOf(
    { provider, timeLimit }: RegisteredProvider,
    items: readonly ProviderItem[],
  ): Promise<ProviderOutcome> {
    const now = this.#options.clock.now();
    const stopping = this.#stopping.signal;
    try {
      const answers = await withinTime(
        { limit: timeLimit, signal: stopping },
        async signal => provider.evaluate({ items, now }, { signal }),
      );
      if (!Array.isArray(answers)) throw new Error('it answered with no list');
      return { status: 'answered', answers };
    } catch (error) {
      // That it did not get to the end is no failure of the provider.
      if (stopping.aborted) {
        throw new ServiceUnavailableError('Readiness stops; ask again');
      }
      const message = error instanceof Error ? error.message : String(error);
      return { status: 'failed', message };
    }
  }

  async #record(
    id: string,
    outcome: ProviderOutcome,
    now: number,
  ): Promise<void> {
    const { providers, logger } = this.#options;
    if (outcome.status === 'answered') {
      this.#failing.delete(id);
      await providers.recordSuccess(id, now);
      return;
    }
    if (!this.#failing.has(id)) {
      this.#failing.add(id);
      logger.warn(
        `The provider '${id}' failed; what it answered before grows stale`,
        { cause: outcome.message },
      );
    }
    await providers.recordFailure(id, now, outcome.message);
  }
}
