import { Channel } from '@operability/plugin-oncall-common';
import { NotificationChannel } from '@operability/plugin-oncall-node';

/** The channels that there are. */
export class ChannelRegistry {
  readonly #channels = new Map<string, NotificationChannel>();

  /** @throws Error when the id is taken, or no id. */
  add(channel: NotificationChannel): void {
    if (!/^[a-z][a-z0-9-]{0,62}$/.test(channel.id)) {
      throw new Error(
        `'${channel.id}' is no id of a channel: lower-case letters, digits and dashes`,
      );
    }
    if (this.#channels.has(channel.id)) {
      throw new Error(`There is a channel '${channel.id}' already`);
    }
    this.#channels.set(channel.id, channel);
  }

  get(id: string): NotificationChannel | undefined {
    return this.#channels.get(id);
  }

  list(): NotificationChannel[] {
    return [...this.#channels.values()];
  }

  /** Whether everybody is reached without saving anything. */
  get reachesEverybody(): boolean {
    return this.list().some(({ implicit }) => implicit);
  }
}

/** A channel as the contract shows it. */
export function toChannel(channel: NotificationChannel): Channel {
  return {
    id: channel.id,
    title: channel.title,
    interrupts: channel.interrupts !== 'never',
    implicit: channel.implicit || undefined,
    fields: channel.fields.map(field => ({
      ...field,
      secret: field.secret ?? false,
    })),
  };
}
