import { LoggerService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { boardSignalChannel } from '@operability/plugin-lifecycle-common';
import { Placement } from '../store/Placement';

interface AnnouncerOptions {
  notifications: NotificationService;
  signals: SignalsService;
  logger: LoggerService;
}

/** What the owner of a thing is told about it. */
export interface Announcement {
  placement: Placement;
  /** Who did it, and therefore need not be told. */
  actorRef?: string;
  title: string;
  description?: string;
}

/**
 * Tells people what has changed, after it has. What cannot be delivered is
 * logged: the change stands all the same.
 */
export class Announcer {
  readonly #notifications: NotificationService;
  readonly #signals: SignalsService;
  readonly #logger: LoggerService;

  private constructor(options: AnnouncerOptions) {
    this.#notifications = options.notifications;
    this.#signals = options.signals;
    this.#logger = options.logger;
  }

  static create(options: AnnouncerOptions): Announcer {
    return new Announcer(options);
  }

  /** Lets every open board fetch anew. */
  boardChanged(): void {
    this.#attempt('Open boards could not be told of a change', () =>
      this.#signals.publish({
        recipients: { type: 'broadcast' },
        channel: boardSignalChannel,
        message: {},
      }),
    );
  }

  /** Tells the owner. */
  ownerTold({ placement, actorRef, title, description }: Announcement): void {
    const { ownerRef, entityRef } = placement;
    if (!ownerRef || ownerRef === actorRef) return;
    this.#attempt(`${ownerRef} could not be notified`, () =>
      this.#notifications.send({
        recipients: {
          type: 'entity',
          entityRef: ownerRef,
          excludeEntityRef: actorRef,
        },
        payload: {
          title,
          description,
          link: entityRef ? entityLink(entityRef) : '/lifecycle/board',
          topic: 'lifecycle',
          severity: 'normal',
        },
      }),
    );
  }

  #attempt(failure: string, run: () => Promise<void>): void {
    run().catch(error => {
      this.#logger.warn(failure, { cause: String(error) });
    });
  }
}

function entityLink(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/catalog/${namespace}/${kind}/${name}`;
}
