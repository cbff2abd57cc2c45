import { Audit, Caller, Clock } from '@operability/backend-kit';
import { PageFate } from '@operability/plugin-oncall-common';
import { randomUUID } from 'node:crypto';
import { OncallAccess, requireUser } from '../access/OncallAccess';
import { ChannelRegistry } from '../channels/ChannelRegistry';
import { Reach } from '../ports/ContactBook';
import { Allowance } from './Allowance';
import { DatabasePeopleStore } from './DatabasePeopleStore';
import { DefaultContactBook } from './DefaultContactBook';
import { sendInTime } from './sendInTime';

interface TestPageServiceOptions {
  store: DatabasePeopleStore;
  contacts: DefaultContactBook;
  channels: ChannelRegistry;
  access: OncallAccess;
  audit: Audit;
  clock: Clock;
}

const testsAMinute = 5;

/** A test page on each of one's own contacts, sent while they wait. */
export class TestPageService {
  readonly #options: TestPageServiceOptions;
  readonly #allowance = new Allowance({
    most: testsAMinute,
    withinMs: 60_000,
  });

  private constructor(options: TestPageServiceOptions) {
    this.#options = options;
  }

  static create(options: TestPageServiceOptions): TestPageService {
    return new TestPageService(options);
  }

  async send(caller: Caller): Promise<{ pages: PageFate[] }> {
    const { access, audit, contacts, clock } = this.#options;
    const userRef = requireUser(await access.readerOf(caller.credentials));
    this.#allowance.take(userRef, clock.now());
    return audit.record(
      caller,
      { eventId: 'test-page', meta: {} },
      async () => {
        const reaches = await contacts.everyReachOf(userRef);
        const pages = await Promise.all(
          reaches.map(reach => this.#sendOne(userRef, reach)),
        );
        return { result: { pages }, meta: { pages: pages.length } };
      },
    );
  }

  async #sendOne(userRef: string, reach: Reach): Promise<PageFate> {
    const { channels, contacts, clock } = this.#options;
    const { contactMethodId } = reach;
    const channel = channels.get(reach.channel);
    const address = contactMethodId
      ? await contacts.addressOf(contactMethodId)
      : {};
    const id = randomUUID();
    const iso = () => new Date(clock.now()).toISOString();
    const fate: Omit<PageFate, 'status'> = {
      id,
      userRef,
      channel: reach.channel,
      step: 0,
      queuedAt: iso(),
    };
    try {
      if (!channel || !address) throw new Error('It is not there any more');
      if (contactMethodId) fate.address = channel.describe?.(address);
      const receipt = await sendInTime(
        channel,
        {
          idempotencyKey: id,
          type: 'test',
          urgency: 'high',
          interrupts: channel.interrupts !== 'never',
          userRef,
          title: 'Test page',
          text: 'You asked for it: pages reach you here.',
          path: '/oncall/settings',
        },
        address,
      );
      const at = iso();
      await this.#note(contactMethodId);
      return {
        ...fate,
        status: receipt.status,
        sentAt: at,
        deliveredAt: receipt.status === 'delivered' ? at : undefined,
      };
    } catch (cause) {
      const error = cause instanceof Error ? cause.message : String(cause);
      await this.#note(contactMethodId, error);
      return { ...fate, status: 'failed', error };
    }
  }

  async #note(
    contactMethodId: string | undefined,
    error?: string,
  ): Promise<void> {
    const { store, contacts, clock } = this.#options;
    if (!contactMethodId) return;
    await store.transaction(transaction =>
      contacts.noteOutcome(transaction, contactMethodId, {
        at: clock.now(),
        error,
      }),
    );
  }
}
