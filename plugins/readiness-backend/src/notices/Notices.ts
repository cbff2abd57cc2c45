import { parseEntityRef } from '@backstage/catalog-model';
import { DatabaseOutbox } from '@operability/backend-kit';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { NoticePayload, noticeTopic } from './NoticeDelivery';

/** A notice, and what makes it the only one of its kind. */
export interface Notice extends Omit<NoticePayload, 'recipients'> {
  /** Twice the same is sent once. */
  key: string;
  recipients: readonly (string | undefined)[];
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

  async add(
    transaction: Knex.Transaction,
    notices: readonly Notice[],
  ): Promise<void> {
    const entries = notices.map(({ key, recipients, ...notice }) => ({
      id: randomUUID(),
      key,
      dueAt: 0,
      payload: {
        ...notice,
        recipients: [...new Set(recipients.flatMap(ref => ref ?? []))],
      },
    }));
    if (!entries.length) return;
    await this.#outbox.enqueue(transaction, noticeTopic, entries);
  }
}

/** The page of a line of an entity in the portal. */
export function pathOfCheck(entityRef: string, check: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/catalog/${namespace}/${kind.toLocaleLowerCase(
    'en-US',
  )}/${name}/readiness#check-${check}`;
}
