import { NotificationService } from '@backstage/plugin-notifications-node';
import { OutboxHandler, OutboxMessage } from '@operability/backend-kit';

/** What somebody is to hear of. */
export interface NoticePayload {
  /** Users and groups. */
  recipients: string[];
  title: string;
  text: string;
  /** Of the page in the portal that it is about. */
  path: string;
  /** A later notice with the same scope takes the place of this one. */
  scope: string;
}

/** The outbox' topic of notices. */
export const noticeTopic = 'notice';

/**
 * Sends notices by Backstage notifications; mail goes the way of its processors,
 * to those who want it.
 */
export class NoticeDelivery implements OutboxHandler<NoticePayload> {
  readonly topic = noticeTopic;
  readonly timeoutMs = 10_000;
  readonly retryDelaysMs = [5_000, 60_000, 600_000];
  readonly concurrency = 5;
  readonly #notifications: NotificationService;

  private constructor(notifications: NotificationService) {
    this.#notifications = notifications;
  }

  static create(options: {
    notifications: NotificationService;
  }): NoticeDelivery {
    return new NoticeDelivery(options.notifications);
  }

  async send({ payload }: OutboxMessage<NoticePayload>): Promise<void> {
    const { recipients, title, text, path, scope } = payload;
    if (!recipients.length) return;
    await this.#notifications.send({
      recipients: { type: 'entity', entityRef: recipients },
      payload: {
        title,
        description: text,
        link: path,
        severity: 'normal',
        topic: 'pager-burden',
        scope,
      },
    });
  }
}
