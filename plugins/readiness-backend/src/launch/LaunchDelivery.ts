import { NotificationService } from '@backstage/plugin-notifications-node';
import {
  OutboxHandler,
  OutboxMessage,
  SettledMessage,
} from '@operability/backend-kit';
import { Knex } from 'knex';
import { DatabaseLaunchStore } from './DatabaseLaunchStore';
import { MailSender } from './MailSender';

/** A launch mail on one of its ways. */
export interface LaunchPayload {
  channel: 'notification' | 'mail';
  announcementId: string;
  to: string;
  subject: string;
  text: string;
  /** Of the page of the entity in the portal. */
  path: string;
}

/** The outbox' topic of launch mails. */
export const launchTopic = 'launch';

interface LaunchDeliveryOptions {
  store: DatabaseLaunchStore;
  notifications: NotificationService;
  /** Left out where no mail server is configured. */
  mail?: MailSender;
  /** Has the line of the entity answered anew. */
  onSettled: (
    transaction: Knex.Transaction,
    deliveryIds: readonly string[],
  ) => Promise<void>;
}

/** Sends launch mails, and writes down what became of them. */
export class LaunchDelivery implements OutboxHandler<LaunchPayload> {
  readonly topic = launchTopic;
  readonly timeoutMs = 30_000;
  readonly retryDelaysMs = [10_000, 60_000, 600_000];
  readonly concurrency = 2;
  readonly #options: LaunchDeliveryOptions;

  private constructor(options: LaunchDeliveryOptions) {
    this.#options = options;
  }

  static create(options: LaunchDeliveryOptions): LaunchDelivery {
    return new LaunchDelivery(options);
  }

  async send(
    { id, payload }: OutboxMessage<LaunchPayload>,
    { signal }: { signal: AbortSignal },
  ): Promise<void> {
    const { notifications, mail } = this.#options;
    const { channel, to, subject, text, path } = payload;
    if (channel === 'mail') {
      if (!mail) throw new Error('No mail server is configured any more');
      await mail.send({ id, to, subject, text }, signal);
      return;
    }
    await notifications.send({
      recipients: { type: 'broadcast' },
      payload: {
        title: subject,
        description: text,
        link: path,
        severity: 'low',
        topic: 'readiness',
        scope: `launch/${payload.announcementId}`,
      },
    });
  }

  async settle(
    transaction: Knex.Transaction,
    settled: readonly SettledMessage<LaunchPayload>[],
  ): Promise<void> {
    const { store, onSettled } = this.#options;
    for (const { message, outcome } of settled) {
      if (outcome.type === 'sent') {
        await store.settle(transaction, message.id, 'sent');
      } else if (outcome.type === 'retry') {
        await store.settle(transaction, message.id, 'queued', outcome.error);
      } else if (outcome.type === 'dead') {
        await store.settle(transaction, message.id, 'failed', outcome.error);
      }
    }
    await onSettled(
      transaction,
      settled.map(({ message }) => message.id),
    );
  }
}
