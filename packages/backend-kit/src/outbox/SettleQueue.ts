import { OutboxMessage, OutboxOutcome, SettledMessage } from './OutboxMessage';

interface Waiting extends SettledMessage<unknown> {
  resolve: (counted: boolean) => void;
  reject: (error: unknown) => void;
}

const largestBatch = 100;

/**
 * Settles together what was sent meanwhile: one transaction at a time, so that
 * a burst takes one connection of the pool and not all of them.
 */
export class SettleQueue {
  readonly #commit: (
    batch: readonly SettledMessage<unknown>[],
  ) => Promise<ReadonlySet<string>>;
  #waiting: Waiting[] = [];
  #isRunning = false;

  /** @param commit - settles a batch, and answers the ids that counted */
  constructor(
    commit: (
      batch: readonly SettledMessage<unknown>[],
    ) => Promise<ReadonlySet<string>>,
  ) {
    this.#commit = commit;
  }

  /** Resolves when it is committed, with whether it counted. */
  settle(
    message: OutboxMessage<unknown>,
    outcome: OutboxOutcome,
  ): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ message, outcome, resolve, reject });
      if (this.#isRunning) return;
      this.#isRunning = true;
      setImmediate(() => this.#drain());
    });
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length) {
      await this.#settleAll(this.#waiting.splice(0, largestBatch));
    }
    this.#isRunning = false;
  }

  /** One that cannot be written down keeps no other from it. */
  async #settleAll(batch: readonly Waiting[]): Promise<void> {
    try {
      const counted = await this.#commit(batch);
      for (const { message, resolve } of batch) {
        resolve(counted.has(message.id));
      }
    } catch (error) {
      if (batch.length === 1) {
        batch[0].reject(error);
        return;
      }
      for (const one of batch) await this.#settleAll([one]);
    }
  }
}
