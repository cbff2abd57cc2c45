import { Knex } from 'knex';
import { chunksOf } from '../chunksOf';
import { Clock } from '../Clock';
import { toInteger } from '../columns';
import { isPostgres } from '../openDatabase';
import {
  OutboxEntry,
  OutboxHandler,
  OutboxMessage,
  SettledMessage,
} from './OutboxMessage';
import { OutboxRow, settledColumns, toMessage } from './outboxRows';

/** A message that is not tried again, for people to see. @public */
export interface DeadLetter {
  id: string;
  topic: string;
  key: string;
  error: string;
  createdAt: number;
  finishedAt: number;
}

/** How much there is to send. @public */
export interface OutboxDepth {
  /** Due and not sent yet, those in flight included. */
  due: number;
  dead: number;
}

/** Who sends, and until when it alone may. @public */
export interface OutboxLease {
  holder: string;
  until: number;
}

/** SQLite takes at most 32,766 values in one statement. */
const rowsPerInsert = 500;

/**
 * Keeps what is to leave the process in the plugin's table `outbox`, which the
 * plugin's own migration creates, until it has left. A message is sent at least
 * once: after a crash it is sent again, with the same key.
 *
 * @public
 */
export class DatabaseOutbox {
  readonly #database: Knex;
  readonly #clock: Clock;

  private constructor(database: Knex, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  static create(options: { database: Knex; clock: Clock }): DatabaseOutbox {
    return new DatabaseOutbox(options.database, options.clock);
  }

  /** Part of the transaction that makes the messages due. */
  async enqueue<Payload>(
    transaction: Knex.Transaction,
    topic: string,
    entries: readonly (OutboxEntry<Payload> & { id: string })[],
  ): Promise<void> {
    const now = this.#clock.now();
    for (const some of chunksOf(entries, rowsPerInsert)) {
      await transaction<OutboxRow>('outbox')
        .insert(
          some.map(entry => ({
            id: entry.id,
            topic,
            key: entry.key,
            group_key: entry.groupKey ?? null,
            payload: JSON.stringify(entry.payload),
            status: 'waiting' as const,
            due_at: entry.dueAt,
            created_at: now,
          })),
        )
        .onConflict(['topic', 'key'])
        .ignore();
    }
  }

  /** Calls back what has not left yet; what is in flight is left alone. */
  async callBack(
    transaction: Knex.Transaction,
    topic: string,
    groupKeys: readonly string[],
  ): Promise<void> {
    await transaction<OutboxRow>('outbox')
      .where({ topic, status: 'waiting' })
      .whereIn('group_key', [...groupKeys])
      .update({ status: 'cancelled', finished_at: this.#clock.now() });
  }

  /** Makes waiting messages due now. */
  async hurry(
    transaction: Knex.Transaction,
    ids: readonly string[],
  ): Promise<void> {
    await transaction<OutboxRow>('outbox')
      .where('status', 'waiting')
      .whereIn('id', [...ids])
      .where('due_at', '>', this.#clock.now())
      .update({ due_at: this.#clock.now() });
  }

  /**
   * Takes due messages, and those whose sender has died; asks the handler
   * inside of the same transaction which of them are still wanted.
   */
  async claim<Payload>(
    handler: Pick<OutboxHandler<Payload>, 'topic' | 'unwanted'>,
    lease: OutboxLease,
    limit: number,
  ): Promise<OutboxMessage<Payload>[]> {
    const now = this.#clock.now();
    return this.#database.transaction(async transaction => {
      const due = transaction<OutboxRow>('outbox')
        .where('topic', handler.topic)
        .where(inner =>
          inner
            .where(waiting =>
              waiting.where('status', 'waiting').where('due_at', '<=', now),
            )
            .orWhere(orphaned =>
              orphaned
                .where('status', 'sending')
                .where('lease_until', '<', now),
            ),
        )
        .orderBy('due_at')
        .limit(limit);
      const rows: OutboxRow[] = await (isPostgres(this.#database)
        ? due.forUpdate().skipLocked()
        : due);
      if (!rows.length) return [];
      const messages = rows.map(row => toMessage<Payload>(row));
      const unwanted =
        (await handler.unwanted?.(transaction, messages)) ?? new Set();
      const dropped = messages.filter(({ id }) => unwanted.has(id));
      const taken = messages.filter(({ id }) => !unwanted.has(id));
      if (dropped.length) {
        await transaction<OutboxRow>('outbox')
          .whereIn('id', idsOf(dropped))
          .update({ status: 'cancelled', finished_at: now });
      }
      if (taken.length) {
        await transaction<OutboxRow>('outbox')
          .whereIn('id', idsOf(taken))
          .update({
            status: 'sending',
            lease_until: lease.until,
            lease_holder: lease.holder,
            attempts: transaction.raw('attempts + 1'),
          });
      }
      return taken;
    });
  }

  /** Keeps what its holder is still at; a lease that has passed on stays there. */
  async renew(ids: readonly string[], lease: OutboxLease): Promise<void> {
    await this.#database<OutboxRow>('outbox')
      .where({ status: 'sending', lease_holder: lease.holder })
      .whereIn('id', [...ids])
      .update({ lease_until: lease.until });
  }

  /**
   * Writes down what became of attempts, together, but for those whose lease
   * has passed on.
   *
   * @returns the ids of those that counted
   */
  async settle<Payload>(
    handler: Pick<OutboxHandler<Payload>, 'settle'>,
    attempts: readonly SettledMessage<Payload>[],
    holder: string,
  ): Promise<ReadonlySet<string>> {
    return this.#database.transaction(async transaction => {
      const counted = new Set<string>();
      for (const alike of groupsOfAlike(attempts)) {
        const [{ message, outcome }] = alike;
        const settled = await transaction<OutboxRow>('outbox')
          .whereIn('id', idsOf(alike.map(one => one.message)))
          .where({ status: 'sending', lease_holder: holder })
          .where('attempts', message.attempt)
          .update(settledColumns(outcome, this.#clock.now()))
          .returning('id');
        for (const { id } of settled) counted.add(id);
      }
      const those = attempts.filter(({ message }) => counted.has(message.id));
      if (those.length) await handler.settle?.(transaction, those);
      return counted;
    });
  }

  async depth(): Promise<OutboxDepth> {
    const rows = await this.#database<OutboxRow>('outbox')
      .where('status', 'dead')
      .orWhere('status', 'sending')
      .orWhere(waiting =>
        waiting
          .where('status', 'waiting')
          .where('due_at', '<=', this.#clock.now()),
      )
      .groupBy('status')
      .select('status')
      .count({ rows: '*' });
    const depth = { due: 0, dead: 0 };
    for (const row of rows as unknown as { status: string; rows: string }[]) {
      depth[row.status === 'dead' ? 'dead' : 'due'] += toInteger(row.rows);
    }
    return depth;
  }

  /** The latest messages that are not tried again. */
  async deadLetters(limit: number): Promise<DeadLetter[]> {
    const rows = await this.#database<OutboxRow>('outbox')
      .where('status', 'dead')
      .orderBy('finished_at', 'desc')
      .limit(limit);
    return rows.map(row => ({
      id: row.id,
      topic: row.topic,
      key: row.key,
      error: row.error ?? '',
      createdAt: toInteger(row.created_at),
      finishedAt: toInteger(row.finished_at ?? row.created_at),
    }));
  }

  /** Forgets what was sent or called back before an instant, and older dead letters. */
  async forget(before: { done: number; dead: number }): Promise<number> {
    const forgetting = (statuses: OutboxRow['status'][], instant: number) =>
      this.#database<OutboxRow>('outbox')
        .whereIn('status', statuses)
        .where('finished_at', '<', instant)
        .delete();
    const done = await forgetting(['sent', 'cancelled'], before.done);
    return done + (await forgetting(['dead'], before.dead));
  }
}

/** Those that are written alike: most are sent, at the first attempt. */
function groupsOfAlike<Payload>(
  attempts: readonly SettledMessage<Payload>[],
): SettledMessage<Payload>[][] {
  const groups = new Map<string, SettledMessage<Payload>[]>();
  for (const one of attempts) {
    const { message, outcome } = one;
    const isPlain = outcome.type === 'sent' || outcome.type === 'unwanted';
    const key = isPlain ? `${outcome.type}/${message.attempt}` : message.id;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function idsOf(messages: readonly { id: string }[]): string[] {
  return messages.map(({ id }) => id);
}
