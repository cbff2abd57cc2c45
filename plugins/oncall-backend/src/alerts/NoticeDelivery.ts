import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { OutboxHandler, OutboxMessage } from '@operability/backend-kit';

/** What somebody has to hear of, beside pages. */
export interface NoticePayload {
  /** Users and groups; when there is nobody, it is at least in the log. */
  recipients: string[];
  title: string;
  text: string;
  path: string;
  scope: string;
  /** `normal` where nothing is wrong; `high` when left out. */
  severity?: 'normal' | 'high';
}

/** The outbox' topic of notices. */
export const noticeTopic = 'notice';

/** Sends notices by Backstage notifications. */
export class NoticeDelivery implements OutboxHandler<NoticePayload> {
  readonly topic = noticeTopic;
  readonly timeoutMs = 10_000;
  readonly retryDelaysMs = [5_000, 30_000, 120_000];
  readonly concurrency = 5;
  readonly #notifications: NotificationService;
  readonly #logger: LoggerService;

  private constructor(
    notifications: NotificationService,
    logger: LoggerService,
  ) {
    this.#notifications = notifications;
    this.#logger = logger;
  }

  static create(options: {
    notifications: NotificationService;
    logger: LoggerService;
  }): NoticeDelivery {
    return new NoticeDelivery(options.notifications, options.logger);
  }

  async send({ payload }: OutboxMessage<NoticePayload>): Promise<void> {
    const { recipients, title, text, path, scope } = payload;
    const { severity = 'high' } = payload;
    if (severity === 'high') this.#logger.warn(title, { path });
    if (!recipients.length) return;
    await this.#notifications.send({
      recipients: { type: 'entity', entityRef: recipients },
      payload: {
        title,
        description: text,
        link: path,
        severity,
        topic: 'oncall',
        scope,
      },
    });
  }
}
