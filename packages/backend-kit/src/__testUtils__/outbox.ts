import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import {
  DatabaseOutbox,
  OutboxEntry,
  OutboxHandler,
  OutboxMessage,
  OutboxOutcome,
  OutboxSender,
} from '../outbox';

/** An outbox on a fresh database, with a clock that stands still until it is moved. */
export async function anOutbox(
  databases: TestDatabases,
  databaseId: TestDatabaseId,
) {
  const database = await databases.init(databaseId);
  await createTable(database);
  const clock = { time: 1_700_000_000_000, now: () => clock.time };
  const outbox = DatabaseOutbox.create({ database, clock });
  const logger = { warn: jest.fn(), error: jest.fn() };
  return {
    database,
    clock,
    outbox,
    logger,
    senderOf(handler: OutboxHandler<string>) {
      const sender = OutboxSender.create({ outbox, clock, logger });
      sender.addHandler(handler);
      return sender;
    },
    async enqueue(...entries: Partial<OutboxEntry<string>>[]) {
      const complete = entries.map((entry, index) => ({
        id: randomUUID(),
        key: `k${index}`,
        payload: '',
        dueAt: clock.time,
        ...entry,
      }));
      await database.transaction(transaction =>
        outbox.enqueue(transaction, 'letter', complete),
      );
      return complete.map(({ id }) => id);
    },
    statuses: () => database('outbox').orderBy('key').pluck('status'),
  };
}

/** Keeps what it was asked to send, and does what a test says. */
export class TestHandler implements OutboxHandler<string> {
  readonly topic = 'letter';
  timeoutMs = 60_000;
  retryDelaysMs: readonly number[] = [2_000, 5_000];
  concurrency = 10;
  readonly sent: OutboxMessage<string>[] = [];
  readonly outcomes: OutboxOutcome[] = [];
  onSend: (message: OutboxMessage<string>) => Promise<unknown> = async () => {};

  async send(message: OutboxMessage<string>) {
    this.sent.push(message);
    return this.onSend(message);
  }

  async settled(_: OutboxMessage<string>, outcome: OutboxOutcome) {
    this.outcomes.push(outcome);
  }

  get keys(): string[] {
    return this.sent.map(({ key }) => key);
  }
}

// As a plugin's migration makes it.
async function createTable(database: Knex): Promise<void> {
  await database.schema.createTable('outbox', table => {
    table.uuid('id').primary();
    table.string('topic', 63).notNullable();
    table.string('key', 400).notNullable();
    table.string('group_key', 255);
    table.text('payload').notNullable();
    table.string('status', 15).notNullable();
    table.integer('attempts').notNullable().defaultTo(0);
    table.bigInteger('due_at').notNullable();
    table.bigInteger('lease_until');
    table.string('lease_holder', 63);
    table.bigInteger('created_at').notNullable();
    table.bigInteger('finished_at');
    table.text('error');
    table.unique(['topic', 'key']);
  });
}
