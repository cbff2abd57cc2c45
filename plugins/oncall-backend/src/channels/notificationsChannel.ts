import { NotificationService } from '@backstage/plugin-notifications-node';
import {
  ChannelMessage,
  NotificationChannel,
} from '@operability/plugin-oncall-node';

// Nobody: the notifications backend takes it, looks the recipient up, and stores nothing for anybody.
const canaryRef = 'user:default/operability-canary';

/**
 * Backstage notifications: everybody in the catalog has them. A resend replaces
 * the first, since both carry the same scope.
 */
export function notificationsChannel(options: {
  notifications: NotificationService;
}): NotificationChannel {
  const { notifications } = options;
  const send = (message: ChannelMessage, entityRef: string) =>
    notifications.send({
      recipients: { type: 'entity', entityRef },
      payload: {
        title: message.title,
        description: message.text,
        link: message.path,
        severity: severityOf(message),
        topic: 'oncall',
        scope: message.idempotencyKey,
      },
    });
  return {
    id: 'notifications',
    title: 'Backstage notifications',
    interrupts: 'highUrgency',
    implicit: true,
    fields: [],
    async send(message) {
      if (!message.userRef) {
        throw new Error('Backstage notifications go to people');
      }
      await send(message, message.userRef);
      return { status: 'sent' };
    },
    /** The notifications backend answered: it is up, and takes what we send. */
    async proveDelivery(message) {
      await send(message, canaryRef);
      return { status: 'delivered' };
    },
  };
}

function severityOf({ type, interrupts }: ChannelMessage) {
  if (type !== 'page') return 'normal';
  return interrupts ? 'critical' : 'low';
}
