import {
  Clock,
  DatabaseOutbox,
  OutboxHandler,
  OutboxMessage,
  OutboxOutcome,
  SettledMessage,
} from '@operability/backend-kit';
import {
  ChannelReceipt,
  ChannelRefusedError,
} from '@operability/plugin-oncall-node';
import { Knex } from 'knex';
import { canaryChannelId } from '../alerts/canaryLadder';
import { ChannelRegistry } from '../channels/ChannelRegistry';
import { AlertFeedback } from '../ports/AlertFeedback';
import { ContactBook } from '../ports/ContactBook';
import { AddressBook } from '../ports/AddressBook';
import { DatabasePageStore } from './DatabasePageStore';
import { isTaken } from './isTaken';
import { PagePayload, pageTopic } from './DefaultPageWriter';

interface PageDeliveryOptions {
  outbox: DatabaseOutbox;
  store: DatabasePageStore;
  channels: ChannelRegistry;
  contacts: Pick<ContactBook, 'noteOutcome'>;
  addresses: AddressBook;
  clock: Clock;
  /** Told when nobody could be reached; set once, since alerts need pages too. */
  feedback: () => AlertFeedback;
  /** Told how long after its trigger, in milliseconds, an alert's first page left. */
  firstPageSent: (delay: number) => void;
  /** Told what became of canaries. */
  canary: () => {
    arrived(summary: string, channel: string): Promise<void>;
    failed(summary: string, channel: string, error: string): Promise<void>;
  };
}

/** Sends pages by their channels. */
export class PageDelivery implements OutboxHandler<PagePayload> {
  readonly topic = pageTopic;
  readonly timeoutMs = 10_000;
  readonly retryDelaysMs = [2_000, 5_000, 15_000];
  readonly concurrency = 60;
  readonly #options: PageDeliveryOptions;
  /** Until the transaction that says so is committed. */
  readonly #firstPages = new Map<string, number>();

  private constructor(options: PageDeliveryOptions) {
    this.#options = options;
  }

  static create(options: PageDeliveryOptions): PageDelivery {
    return new PageDelivery(options);
  }

  /** No send starts in a claim that begins after somebody has taken the alert. */
  async unwanted(
    transaction: Knex.Transaction,
    messages: readonly OutboxMessage<PagePayload>[],
  ): Promise<ReadonlySet<string>> {
    const { store } = this.#options;
    const ids = messages.map(({ id }) => id);
    const states = await store.statesOf(transaction, ids);
    const unwanted = ids.filter(id => {
      const state = states.get(id);
      if (!state || state.page === 'cancelled') return true;
      return isTaken(state.alert) && state.reason !== 'told';
    });
    const dropped = new Set(unwanted);
    if (dropped.size) {
      await store.setStatus(transaction, unwanted, 'cancelled');
    }
    await store.setStatus(
      transaction,
      ids.filter(id => !dropped.has(id)),
      'sending',
    );
    return dropped;
  }

  async send(
    { key, payload }: OutboxMessage<PagePayload>,
    { signal }: { signal: AbortSignal },
  ): Promise<ChannelReceipt> {
    const { channels, addresses } = this.#options;
    if (payload.canary && payload.channel === canaryChannelId) {
      return { status: 'delivered' };
    }
    const channel = channels.get(payload.channel);
    if (!channel) {
      throw new ChannelRefusedError(
        payload.channel === 'none'
          ? 'There is no contact that works'
          : `There is no channel '${payload.channel}'`,
      );
    }
    const address = payload.contactMethodId
      ? await addresses.addressOf(payload.contactMethodId)
      : payload.address;
    if (!address) throw new ChannelRefusedError('The contact was removed');
    const message = {
      idempotencyKey: key,
      type: payload.canary ? ('canary' as const) : ('page' as const),
      urgency: payload.urgency,
      interrupts: payload.interrupts,
      userRef: payload.userRef,
      title: payload.title,
      text: payload.text,
      path: payload.path,
      ack: payload.ack,
      alert: {
        id: payload.alertId,
        number: payload.number,
        entityRef: payload.entityRef,
        step: payload.step,
        drill: payload.drill,
      },
    };
    const receipt: ChannelReceipt | undefined = await (payload.canary &&
    channel.proveDelivery
      ? channel.proveDelivery(message, { signal })
      : channel.send(message, { address, signal }));
    // A module's channel may answer nothing at all: sent is sent.
    return receipt ?? { status: 'sent' };
  }

  isWorthARetry(error: unknown): boolean {
    return !(error instanceof Error && error.name === 'ChannelRefusedError');
  }

  async settle(
    transaction: Knex.Transaction,
    settled: readonly SettledMessage<PagePayload>[],
  ): Promise<void> {
    const { store, clock } = this.#options;
    const at = clock.now();
    const sent = settled.filter(({ outcome }) => outcome.type === 'sent');
    const firsts = await store.firstOfAlerts(
      transaction,
      sent.map(({ message }) => message.id),
    );
    for (const [id, createdAt] of firsts) {
      this.#firstPages.set(id, Math.max(0, at - createdAt));
    }
    await store.recordSent(
      transaction,
      settled.flatMap(({ message, outcome }) => {
        if (outcome.type !== 'sent') return [];
        const { status } = outcome.receipt as ChannelReceipt;
        const deliveredAt = status === 'delivered' ? at : undefined;
        return { id: message.id, at, deliveredAt };
      }),
    );
    for (const { message, outcome } of settled) {
      await this.#settleOne(transaction, message, outcome, at);
    }
  }

  async #settleOne(
    transaction: Knex.Transaction,
    message: OutboxMessage<PagePayload>,
    outcome: OutboxOutcome,
    at: number,
  ): Promise<void> {
    const { store, contacts } = this.#options;
    const { contactMethodId } = message.payload;
    if (outcome.type === 'sent') {
      if (contactMethodId) {
        await contacts.noteOutcome(transaction, contactMethodId, { at });
      }
      return;
    }
    if (outcome.type === 'unwanted') return;
    const { error } = outcome;
    const final = outcome.type === 'dead';
    await store.recordFailure(transaction, message.id, { error, final });
    if (contactMethodId) {
      await contacts.noteOutcome(transaction, contactMethodId, { at, error });
    }
    await this.#hurryNext(transaction, message);
  }

  /** When nothing is left to try for somebody, the ladder goes on. */
  async settled(
    message: OutboxMessage<PagePayload>,
    outcome: OutboxOutcome,
  ): Promise<void> {
    const delay = this.#firstPages.get(message.id);
    this.#firstPages.delete(message.id);
    if (delay !== undefined) this.#options.firstPageSent(delay);
    if (message.payload.canary) {
      await this.#noteCanary(message.payload, outcome);
      return;
    }
    if (outcome.type !== 'dead') return;
    const { store, feedback } = this.#options;
    const { alertId, step, repeat, ref } = message.payload;
    const fates = await store.fatesInStep(message.id);
    if (fates.some(({ status }) => status !== 'failed')) return;
    await feedback().unreachable({ alertId, step, repeat, refs: [ref] });
  }

  async #noteCanary(
    { title, channel }: PagePayload,
    outcome: OutboxOutcome,
  ): Promise<void> {
    const canary = this.#options.canary();
    if (outcome.type === 'sent') await canary.arrived(title, channel);
    if (outcome.type === 'dead') {
      await canary.failed(title, channel, outcome.error);
    }
  }

  /**
   * The next contact of somebody is not kept waiting for its delay. One that
   * has been tried is: two that fail would else chase each other through all
   * their attempts at once.
   */
  async #hurryNext(
    transaction: Knex.Transaction,
    message: OutboxMessage<PagePayload>,
  ): Promise<void> {
    const { store, outbox } = this.#options;
    const siblings = await store.siblingsOf(transaction, message.id);
    const waiting = siblings
      .filter(({ status, error }) => status === 'queued' && error === null)
      .sort((one, other) => Number(one.due_at) - Number(other.due_at));
    if (waiting.length) await outbox.hurry(transaction, [waiting[0].id]);
  }
}
