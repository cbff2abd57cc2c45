import { Audit, Caller, Clock } from '@operability/backend-kit';
import { PageFate } from '@operability/plugin-oncall-common';
import { randomUUID } from 'node:crypto';
import { OncallAccess, requireUser } from '../access/OncallAccess';
import { ChannelRegistry } from '../channels/ChannelRegistry';
import { DefaultContactBook } from './DefaultContactBook';

interface TestPageServiceOptions {
  contacts: DefaultContactBook;
  channels: ChannelRegistry;
  access: OncallAccess;
  audit: Audit;
  clock: Clock;
}

const timeoutMs = 10_000;

/** A test page on each of one's own contacts, sent while they wait. */
export class TestPageService {
  readonly #options: TestPageServiceOptions;

  private constructor(options: TestPageServiceOptions) {
    this.#options = options;
  }

  static create(options: TestPageServiceOptions): TestPageService {
    return new TestPageService(options);
  }

  async send(caller: Caller): Promise<{ pages: PageFate[] }> {
    const { access, audit, contacts } = this.#options;
    const userRef = requireUser(await access.readerOf(caller.credentials));
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

  async #sendOne(
    userRef: string,
    reach: { contactMethodId?: string; channel: string },
  ): Promise<PageFate> {
    const { channels, contacts, clock } = this.#options;
    const channel = channels.get(reach.channel);
    const id = randomUUID();
    const iso = () => new Date(clock.now()).toISOString();
    const fate = {
      id,
      userRef,
      channel: reach.channel,
      step: 0,
      queuedAt: iso(),
    };
    try {
      const address = reach.contactMethodId
        ? await contacts.addressOf(reach.contactMethodId)
        : {};
      if (!channel || !address) throw new Error('It is not there any more');
      const receipt = await channel.send(
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
        { address, signal: AbortSignal.timeout(timeoutMs) },
      );
      const at = iso();
      return {
        ...fate,
        status: receipt.status,
        sentAt: at,
        deliveredAt: receipt.status === 'delivered' ? at : undefined,
      };
    } catch (error) {
      return {
        ...fate,
        status: 'failed',
        error: error instanceof Error ? error.message : String(error),
      };
    }
  }
}
