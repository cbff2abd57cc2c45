import { Knex } from 'knex';

/** Something that is to leave the process. @public */
export interface OutboxEntry<Payload> {
  /** Twice the same is once. */
  key: string;
  /** What it is called back by, such as the alert it is about. */
  groupKey?: string;
  payload: Payload;
  /** Epoch milliseconds. */
  dueAt: number;
}

/** A message that is being sent. @public */
export interface OutboxMessage<Payload> extends OutboxEntry<Payload> {
  id: string;
  /** Counted from 1. */
  attempt: number;
  createdAt: number;
}

/** What became of an attempt. @public */
export type OutboxOutcome =
  | { type: 'sent'; receipt?: unknown }
  /** It was called back before it left. */
  | { type: 'unwanted' }
  /** It is tried again at `retryAt`. */
  | { type: 'retry'; error: string; retryAt: number }
  /** It is not tried again; a person can see it. */
  | { type: 'dead'; error: string };

/** A message with what became of its attempt. @public */
export interface SettledMessage<Payload> {
  message: OutboxMessage<Payload>;
  outcome: OutboxOutcome;
}

/** Sends the messages of one topic. @public */
export interface OutboxHandler<Payload> {
  topic: string;
  /** How long one attempt may take; after it, the attempt is aborted. */
  timeoutMs: number;
  /** How long to wait after each failed attempt; after the last it is dead. */
  retryDelaysMs: readonly number[];
  /** How many are sent at the same time by one replica. */
  concurrency: number;
  /**
   * Which of the messages of a claim are still to be sent, and what is to be
   * written down about it, in the transaction of the claim.
   *
   * @returns the ids of those that are not wanted any more
   */
  unwanted?(
    transaction: Knex.Transaction,
    messages: readonly OutboxMessage<Payload>[],
  ): Promise<ReadonlySet<string>>;
  /** Sends one; rejects where it could not, with `retry: false` where it never will. */
  send(
    message: OutboxMessage<Payload>,
    options: { signal: AbortSignal },
  ): Promise<unknown>;
  /** Whether sending again could mend it; true when left out. */
  isWorthARetry?(error: unknown): boolean;
  /** Writes down what became of some, in the transaction that settles them. */
  settle?(
    transaction: Knex.Transaction,
    settled: readonly SettledMessage<Payload>[],
  ): Promise<void>;
  /** After the commit of `settle`; what it rejects with is logged. */
  settled?(
    message: OutboxMessage<Payload>,
    outcome: OutboxOutcome,
  ): Promise<void>;
}
