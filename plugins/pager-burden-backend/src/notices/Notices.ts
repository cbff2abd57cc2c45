import { DatabaseOutbox } from '@operability/backend-kit';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { NoticePayload, noticeTopic } from './NoticeDelivery';

/** A notice, and what makes it the only one of its kind. */
export interface Notice extends NoticePayload {
  /** Twice the same is sent once. */
  key: string;
}

/** Puts notices into the outbox, as part of the transaction that they are about. */
export class Notices {
  readonly #outbox: DatabaseOutbox;

  private constructor(outbox: DatabaseOutbox) {
    this.#outbox = outbox;
  }

  static create(options: { outbox: DatabaseOutbox }): Notices {
    return new Notices(options.outbox);
  }

  async add(transaction: Knex.Transaction, notice: Notice): Promise<void> {
    const { key, ...payload } = notice;
    const entry = { id: randomUUID(), key, dueAt: 0, payload };
    await this.#outbox.enqueue(transaction, noticeTopic, [entry]);
  }
}
