import { NotificationChannel } from '@operability/plugin-oncall-node';

/** Pages by ntfy, an open push service with apps for telephones. */
export function ntfyChannel(server: string): NotificationChannel {
  return {
    id: 'ntfy',
    title: 'ntfy',
    interrupts: 'highUrgency',
    fields: [{ name: 'topic', title: 'Topic', required: true, secret: true }],
    async send({ title, text, interrupts }, { address: { topic }, signal }) {
      const priority = interrupts ? 5 : 2;
      const answer = await fetch(server, {
        method: 'POST',
        body: JSON.stringify({ topic, title, message: text, priority }),
        signal,
      });
      if (!answer.ok) throw new Error(`ntfy answered ${answer.status}`);
      return { status: 'sent' };
    },
  };
}
