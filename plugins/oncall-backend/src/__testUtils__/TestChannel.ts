import { Clock } from '@operability/backend-kit';
import {
  ChannelAddress,
  ChannelMessage,
  ChannelReceipt,
  NotificationChannel,
} from '@operability/plugin-oncall-node';

/** A channel that keeps what it was asked to send, and does what a test says. */
export class TestChannel implements NotificationChannel {
  readonly id: string;
  readonly title: string;
  interrupts: NotificationChannel['interrupts'] = 'always';
  fields: NotificationChannel['fields'] = [
    { name: 'number', title: 'Number', required: true },
    { name: 'token', title: 'Token', required: false, secret: true },
  ];
  implicit?: boolean;
  receipt: ChannelReceipt = { status: 'sent' };
  failure?: Error;
  /** Left out by a channel that cannot be proven. */
  proveDelivery?: NotificationChannel['proveDelivery'];
  clock?: Clock;
  /** Keeps what is sent in flight until it resolves. */
  held?: Promise<void>;
  readonly sent: {
    message: ChannelMessage;
    address: ChannelAddress;
    at?: number;
  }[] = [];

  constructor(id: string, fields: Partial<TestChannel> = {}) {
    this.id = id;
    this.title = `The ${id}`;
    Object.assign(this, fields);
  }

  async validate({ number }: ChannelAddress) {
    return number === 'wrong' ? { number: 'is no number' } : undefined;
  }

  describe({ number }: ChannelAddress): string {
    return `…${number.slice(-2)}`;
  }

  async send(
    message: ChannelMessage,
    { address }: { address: ChannelAddress },
  ): Promise<ChannelReceipt> {
    this.sent.push({ message, address, at: this.clock?.now() });
    await this.held;
    if (this.failure) throw this.failure;
    return this.receipt;
  }

  /** The code in the last message. */
  get code(): string {
    return this.sent[this.sent.length - 1].message.title.slice(0, 6);
  }
}
