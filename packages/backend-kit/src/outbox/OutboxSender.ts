import { LoggerService } from '@backstage/backend-plugin-api';
import { randomUUID } from 'node:crypto';
import { Clock } from '../Clock';
import { DatabaseOutbox } from './DatabaseOutbox';
import { OutboxHandler, OutboxMessage, OutboxOutcome } from './OutboxMessage';
import { SettleQueue } from './SettleQueue';

/** @public */
export interface OutboxSenderOptions {
  outbox: DatabaseOutbox;
  clock: Clock;
  logger: Pick<LoggerService, 'warn' | 'error'>;
}

// What is typed over the wire is typed in the handler; here it passes through.
type AnyHandler = OutboxHandler<unknown>;

/** How long a sender may be silent before others send what it was at. */
const leaseMs = 6_000;

/**
 * Sends what is in the outbox: every replica runs one. Each topic has its own
 * places, so that a channel that hangs keeps nobody else waiting.
 *
 * @public
 */
export class OutboxSender {
  readonly #outbox: DatabaseOutbox;
  readonly #clock: Clock;
  readonly #logger: Pick<LoggerService, 'warn' | 'error'>;
  readonly #handlers: AnyHandler[] = [];
  readonly #running = new Map<string, Set<Promise<void>>>();
  readonly #claiming = new Map<string, Promise<void>>();
  readonly #again = new Set<string>();
  readonly #leased = new Set<string>();
  readonly #settleQueues = new Map<AnyHandler, SettleQueue>();
  readonly #stopping = new AbortController();
  readonly #holder = randomUUID();

  private constructor(options: OutboxSenderOptions) {
    this.#outbox = options.outbox;
    this.#clock = options.clock;
    this.#logger = options.logger;
  }

  static create(options: OutboxSenderOptions): OutboxSender {
    return new OutboxSender(options);
  }

  /** Before the first tick. */
  addHandler<Payload>(handler: OutboxHandler<Payload>): void {
    this.#handlers.push(handler as unknown as AnyHandler);
  }

  /** Claims what is due; resolves when it is claimed, not when it has been sent. */
  async tick(): Promise<void> {
    await Promise.all(this.#handlers.map(handler => this.#claim(handler)));
  }

  /**
   * Keeps the leases of what is in flight; to be called every two seconds. So a
   * slow channel keeps its time, and a dead sender is noticed before that.
   */
  async renew(): Promise<void> {
    if (!this.#leased.size) return;
    await this.#outbox.renew([...this.#leased], this.#lease());
  }

  /** Claims soon, for what was just committed. */
  nudge(): void {
    this.tick().catch(error => {
      this.#logger.error('The outbox could not be read', error);
    });
  }

  /** Resolves when nothing is in flight. */
  async idle(): Promise<void> {
    while (this.#claiming.size || this.#inFlight().length) {
      await Promise.allSettled([
        ...this.#claiming.values(),
        ...this.#inFlight(),
      ]);
    }
  }

  /** Claims nothing more, and waits for what is in flight. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.idle();
  }

  #inFlight(): Promise<void>[] {
    return [...this.#running.values()].flatMap(running => [...running]);
  }

  /** One claim at a time for a topic; a wish during it is one claim more. */
  #claim(handler: AnyHandler): Promise<void> {
    const { topic } = handler;
    const claiming = this.#claiming.get(topic);
    if (claiming) {
      this.#again.add(topic);
      return claiming;
    }
    const started = this.#fill(handler).finally(() => {
      this.#claiming.delete(topic);
      // Wished for after the last look, or where there were no places left.
      if (this.#again.delete(topic)) this.#claimAgain(handler);
    });
    this.#claiming.set(topic, started);
    return started;
  }

  async #fill(handler: AnyHandler): Promise<void> {
    const { topic, concurrency } = handler;
    const running = this.#running.get(topic) ?? new Set();
    this.#running.set(topic, running);
    do {
      this.#again.delete(topic);
      const free = concurrency - running.size;
      if (this.#stopping.signal.aborted || free <= 0) return;
      const messages = await this.#outbox.claim(handler, this.#lease(), free);
      for (const message of messages) {
        this.#leased.add(message.id);
        const sent = this.#send(handler, message).finally(() => {
          this.#leased.delete(message.id);
          running.delete(sent);
          this.#claimAgain(handler);
        });
        running.add(sent);
      }
      if (messages.length === free) return;
    } while (this.#again.has(topic));
  }

  #lease() {
    return { holder: this.#holder, until: this.#clock.now() + leaseMs };
  }

  /** A place is free: there may be more than there were places for. */
  #claimAgain(handler: AnyHandler): void {
    const running = this.#running.get(handler.topic)?.size ?? 0;
    // Half empty, so that one claim takes many.
    if (running * 2 > handler.concurrency) return;
    this.#claim(handler).catch(error => {
      this.#logger.error('The outbox could not be read', error);
    });
  }

  async #send(
    handler: AnyHandler,
    message: OutboxMessage<unknown>,
  ): Promise<void> {
    const outcome = await this.#attempt(handler, message);
    try {
      const counted = await this.#settleQueueOf(handler).settle(
        message,
        outcome,
      );
      if (counted) await handler.settled?.(message, outcome);
    } catch (error) {
      // The lease runs out, and somebody sends it again with the same key.
      this.#logger.warn(
        `What became of ${handler.topic} '${message.key}' could not be written down`,
        { cause: String(error) },
      );
    }
  }

  #settleQueueOf(handler: AnyHandler): SettleQueue {
    const known = this.#settleQueues.get(handler);
    if (known) return known;
    const queue = new SettleQueue(batch =>
      this.#outbox.settle(handler, batch, this.#holder),
    );
    this.#settleQueues.set(handler, queue);
    return queue;
  }

  async #attempt(
    handler: AnyHandler,
    message: OutboxMessage<unknown>,
  ): Promise<OutboxOutcome> {
    const timeout = AbortSignal.timeout(handler.timeoutMs);
    try {
      const receipt = await Promise.race([
        handler.send(message, { signal: timeout }),
        rejectedWhen(timeout),
      ]);
      return { type: 'sent', receipt };
    } catch (error) {
      const text = textOf(error);
      const delay = handler.retryDelaysMs[message.attempt - 1];
      const retries = handler.isWorthARetry?.(error) ?? true;
      return delay === undefined || !retries
        ? { type: 'dead', error: text }
        : { type: 'retry', error: text, retryAt: this.#clock.now() + delay };
    }
  }
}

const longestText = 1000;

/** What others say may hold what PostgreSQL does not take in a text, and go on. */
function textOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replaceAll('\0', '').slice(0, longestText);
}

function rejectedWhen(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () =>
      reject(new Error('It took too long')),
    );
  });
}
