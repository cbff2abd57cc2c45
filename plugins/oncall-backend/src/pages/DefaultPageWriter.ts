import { Clock, DatabaseOutbox, OutboxEntry } from '@operability/backend-kit';
import { ChannelAddress } from '@operability/plugin-oncall-node';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { ChannelRegistry } from '../channels/ChannelRegistry';
import { recipientRef } from '../domain/run/resolveTargets';
import { PageOrder } from '../domain/run/Transition';
import { ContactBook, Reach } from '../ports/ContactBook';
import { OnCallWorld } from '../ports/OnCallWorld';
import { OrderedPages, PagedAlert, PageWriter } from '../ports/Pages';
import { DatabasePageStore, PageRow } from './DatabasePageStore';
import { pageText } from './pageText';

/** What the outbox keeps of a page. */
export interface PagePayload {
  alertId: string;
  step: number;
  repeat: number;
  channel: string;
  /** Of a contact that was saved; its address is read when it is sent. */
  contactMethodId?: string;
  address: ChannelAddress;
  interrupts: boolean;
  urgency: 'high' | 'low';
  userRef?: string;
  ref: string;
  title: string;
  text: string;
  path: string;
  ack: 'targets' | 'anyone';
  number: number;
  entityRef?: string;
  drill: boolean;
  canary: boolean;
}

/** The outbox' topic of pages. */
export const pageTopic = 'page';

const noNames = { nameOf: ({ ref }: { ref: string }) => ref };

interface DefaultPageWriterOptions {
  outbox: DatabaseOutbox;
  store: DatabasePageStore;
  contacts: ContactBook;
  channels: ChannelRegistry;
  clock: Clock;
  /** Wakes the sender. */
  nudge: () => void;
}

/** Writes pages by each person's rules. */
export class DefaultPageWriter implements PageWriter {
  readonly #options: DefaultPageWriterOptions;

  private constructor(options: DefaultPageWriterOptions) {
    this.#options = options;
  }

  static create(options: DefaultPageWriterOptions): DefaultPageWriter {
    return new DefaultPageWriter(options);
  }

  async write(
    transaction: Knex.Transaction,
    pages: readonly OrderedPages[],
    world: OnCallWorld,
  ): Promise<void> {
    const orders = pages.flatMap(page =>
      page.orders.map(order => ({ ...page, order })),
    );
    if (!orders.length) return;
    const loud = await this.#reachesOf(transaction, orders, true);
    const quiet = await this.#reachesOf(transaction, orders, false);
    const made = orders.flatMap(({ alert, at, order }) => {
      const ref = recipientRef(order.recipient);
      const reaches =
        'channelRef' in order.recipient
          ? [chatReach(order.recipient.channelRef)]
          : (order.interrupts ? loud : quiet).get(ref) ?? [];
      return reaches.length
        ? reaches.map(reach => this.#make(alert, at, order, reach, world))
        : [this.#unsendable(alert, at, order)];
    });
    const fresh = await this.#options.store.insert(
      transaction,
      made.map(({ row }) => row),
    );
    await this.#options.outbox.enqueue(
      transaction,
      pageTopic,
      made.flatMap(({ entry }) => (fresh.has(entry.id) ? [entry] : [])),
    );
  }

  async cancel(
    transaction: Knex.Transaction,
    alertIds: readonly string[],
  ): Promise<void> {
    if (!alertIds.length) return;
    const { outbox, store } = this.#options;
    await outbox.callBack(transaction, pageTopic, alertIds);
    await store.cancelQueued(transaction, alertIds);
  }

  nudge(): void {
    this.#options.nudge();
  }

  async #reachesOf(
    transaction: Knex.Transaction,
    orders: readonly { order: PageOrder }[],
    interrupts: boolean,
  ): Promise<ReadonlyMap<string, readonly Reach[]>> {
    const people = orders.flatMap(({ order }) =>
      order.interrupts === interrupts && 'userRef' in order.recipient
        ? [order.recipient.userRef]
        : [],
    );
    return people.length
      ? this.#options.contacts.reachesOf(
          [...new Set(people)],
          interrupts ? 'high' : 'low',
          transaction,
        )
      : new Map();
  }

  #make(
    alert: PagedAlert,
    at: number,
    order: PageOrder,
    reach: Reach,
    world: Pick<OnCallWorld, 'nameOf'>,
  ): { row: PageRow; entry: OutboxEntry<PagePayload> & { id: string } } {
    const { channels, clock } = this.#options;
    const channel = channels.get(reach.channel);
    const id = randomUUID();
    const contact = reach.contactMethodId ?? (reach.address.address || 'own');
    // With the delay: a rule may ring the same telephone again after a while.
    const key = `${order.key}/${reach.channel}/${contact}/${reach.afterMs}`;
    // Counts from when it happens, not from when it was due: late is not lost.
    const dueAt = Math.max(at, clock.now()) + reach.afterMs;
    const userRef =
      'userRef' in order.recipient ? order.recipient.userRef : undefined;
    const interrupts = order.interrupts && channel?.interrupts !== 'never';
    const text = pageText(alert, order, world);
    return {
      row: {
        ...rowOf(alert, at, order),
        id,
        key,
        user_ref: userRef ?? null,
        channel: reach.channel,
        contact_method_id: reach.contactMethodId ?? null,
        address: reach.shown ?? null,
        interrupts,
        due_at: dueAt,
      },
      entry: {
        id,
        key,
        groupKey: alert.id,
        dueAt,
        payload: {
          alertId: alert.id,
          step: order.step,
          repeat: order.repeat,
          channel: reach.channel,
          contactMethodId: reach.contactMethodId,
          address: reach.contactMethodId ? {} : reach.address,
          interrupts,
          urgency: alert.urgency,
          userRef,
          ref: recipientRef(order.recipient),
          ...text,
          path: `/oncall/alerts/${alert.id}`,
          ack: order.ack,
          number: alert.number,
          entityRef: alert.entityRef,
          drill: alert.drill,
          canary: alert.canary ?? false,
        },
      },
    };
  }

  /** Goes through the outbox too, so that it fails where all others do. */
  #unsendable(alert: PagedAlert, at: number, order: PageOrder) {
    return this.#make(
      alert,
      at,
      order,
      { channel: 'none', address: {}, afterMs: 0 },
      noNames,
    );
  }
}

/** `slack:#runtime` is the address `#runtime` of the channel `slack`. */
function chatReach(channelRef: string): Reach {
  const colon = channelRef.indexOf(':');
  const address = channelRef.slice(colon + 1);
  return {
    channel: channelRef.slice(0, colon),
    address: { address },
    shown: address,
    afterMs: 0,
  };
}

function rowOf(alert: PagedAlert, at: number, order: PageOrder) {
  return {
    alert_id: alert.id,
    entity_ref: alert.entityRef ?? null,
    owner_ref: alert.ownerRef ?? null,
    urgency: alert.urgency,
    reason: order.reason,
    step: order.step,
    repeat: order.repeat,
    drill: alert.drill,
    canary: alert.canary ?? false,
    status: 'queued' as const,
    queued_at: at,
    sent_at: null,
    delivered_at: null,
    acknowledged_at: null,
    error: null,
    feed_sequence: null,
  };
}
