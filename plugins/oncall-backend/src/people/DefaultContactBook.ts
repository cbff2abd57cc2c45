import { delayMilliseconds, Urgency } from '@operability/plugin-oncall-common';
import { ChannelAddress } from '@operability/plugin-oncall-node';
import { Knex } from 'knex';
import { ChannelRegistry } from '../channels/ChannelRegistry';
import { AddressBook } from '../ports/AddressBook';
import { ContactBook, Reach } from '../ports/ContactBook';
import { DatabasePeopleStore } from './DatabasePeopleStore';
import { implicitContactId } from './implicitContact';

/** A contact that may be used, with the id that rules know it by. */
interface Usable extends Omit<Reach, 'afterMs'> {
  ruleId: string;
}

/** How people want to be reached, as they have saved it. */
export class DefaultContactBook implements ContactBook, AddressBook {
  readonly #store: DatabasePeopleStore;
  readonly #channels: ChannelRegistry;

  private constructor(store: DatabasePeopleStore, channels: ChannelRegistry) {
    this.#store = store;
    this.#channels = channels;
  }

  static create(options: {
    store: DatabasePeopleStore;
    channels: ChannelRegistry;
  }): DefaultContactBook {
    return new DefaultContactBook(options.store, options.channels);
  }

  async reachesOf(
    userRefs: readonly string[],
    urgency: Urgency,
    database?: Knex,
  ): Promise<ReadonlyMap<string, readonly Reach[]>> {
    const contacts = await this.#store.contactsOf(userRefs, database);
    const rules = await this.#store.rulesOf(userRefs, database);
    return new Map(
      userRefs.map(userRef => {
        const usable: Usable[] = [
          ...contacts.flatMap(({ id, channel, verifiedAt, ...contact }) =>
            contact.userRef === userRef && verifiedAt !== undefined
              ? [
                  {
                    ruleId: id,
                    contactMethodId: id,
                    channel,
                    address: {},
                    shown: this.#shown(channel, contact.address),
                  },
                ]
              : [],
          ),
          ...this.#implicitOf(userRef),
        ].filter(({ channel }) => this.#mayCarry(channel, urgency));
        return [
          userRef,
          byRules(usable, rules.get(userRef)?.rules ?? [], urgency),
        ];
      }),
    );
  }

  /** All that work, whatever the rules: what a test page goes to. */
  async everyReachOf(userRef: string): Promise<readonly Reach[]> {
    const contacts = await this.#store.contactsOf([userRef]);
    const own = contacts.flatMap(({ id, channel, verifiedAt }) =>
      verifiedAt === undefined || !this.#channels.get(channel)
        ? []
        : [{ contactMethodId: id, channel, address: {}, afterMs: 0 }],
    );
    const implicit = this.#implicitOf(userRef).map(({ channel }) => ({
      channel,
      address: {},
      afterMs: 0,
    }));
    return [...implicit, ...own];
  }

  /** Those who have a contact of their own that works. */
  async withOwnContact(): Promise<ReadonlySet<string>> {
    const channels = this.#channels.list().map(({ id }) => id);
    return this.#store.withContactOn(channels);
  }

  async noteOutcome(
    transaction: Knex.Transaction,
    contactMethodId: string,
    outcome: { at: number; error?: string },
  ): Promise<void> {
    await this.#store.noteOutcome(transaction, contactMethodId, outcome);
  }

  async addressOf(
    contactMethodId: string,
  ): Promise<ChannelAddress | undefined> {
    return (await this.#store.contact(contactMethodId))?.address;
  }

  #implicitOf(userRef: string): Usable[] {
    return this.#channels
      .list()
      .filter(({ implicit }) => implicit)
      .map(({ id }) => ({
        ruleId: implicitContactId(userRef, id),
        channel: id,
        address: {},
      }));
  }

  /** What a module's channel says of an address keeps no page from leaving. */
  #shown(channelId: string, address: ChannelAddress): string | undefined {
    try {
      return this.#channels.get(channelId)?.describe?.(address);
    } catch {
      return undefined;
    }
  }

  #mayCarry(channelId: string, urgency: Urgency): boolean {
    const channel = this.#channels.get(channelId);
    if (!channel) return false;
    return urgency === 'high' || channel.interrupts !== 'always';
  }
}

/** No rule that leads anywhere means: everything, at once. */
function byRules(
  usable: readonly Usable[],
  rules: readonly {
    urgency: Urgency;
    contactMethodId: string;
    after: string;
  }[],
  urgency: Urgency,
): Reach[] {
  const chosen = rules
    .filter(rule => rule.urgency === urgency)
    .flatMap(({ contactMethodId, after }) =>
      usable
        .filter(({ ruleId }) => ruleId === contactMethodId)
        .map(({ ruleId: _, ...reach }) => ({
          ...reach,
          afterMs: delayMilliseconds(after),
        })),
    )
    .sort((one, other) => one.afterMs - other.afterMs);
  return chosen.length
    ? chosen
    : usable.map(({ ruleId: _, ...reach }) => ({ ...reach, afterMs: 0 }));
}
