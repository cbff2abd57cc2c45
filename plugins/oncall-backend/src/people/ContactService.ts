import { InputError } from '@backstage/errors';
import {
  Audit,
  Caller,
  CallerCredentials,
  Clock,
} from '@operability/backend-kit';
import { RouteRequest } from '@operability/contract-kit';
import {
  ContactSettings,
  OncallContract,
} from '@operability/plugin-oncall-common';
import {
  ChannelAddress,
  NotificationChannel,
} from '@operability/plugin-oncall-node';
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { OncallAccess, requireUser } from '../access/OncallAccess';
import { ChannelRegistry, toChannel } from '../channels/ChannelRegistry';
import { changedMeanwhile } from './CalendarService';
import { DatabasePeopleStore, StoredContact } from './DatabasePeopleStore';
import { implicitContactId } from './implicitContact';
import { implicitMethod, toContactMethod } from './toContactMethod';

type Routes = OncallContract['routes'];

interface ContactServiceOptions {
  store: DatabasePeopleStore;
  channels: ChannelRegistry;
  access: OncallAccess;
  audit: Audit;
  clock: Clock;
}

/** Where people are reached, and when they want to be. */
export class ContactService {
  readonly #options: ContactServiceOptions;

  private constructor(options: ContactServiceOptions) {
    this.#options = options;
  }

  static create(options: ContactServiceOptions): ContactService {
    return new ContactService(options);
  }

  async get(credentials: CallerCredentials): Promise<ContactSettings> {
    const reader = await this.#options.access.readerOf(credentials);
    return this.#settings(requireUser(reader));
  }

  async putMethods(
    caller: Caller,
    body: RouteRequest<Routes['putContactMethods']>['body'],
  ): Promise<ContactSettings> {
    const { access, store, audit } = this.#options;
    const userRef = requireUser(await access.readerOf(caller.credentials));
    const before = await store.contactsOf([userRef]);
    const twice = twiceNamed(body.methods);
    if (twice >= 0) {
      throw new InputError(`methods.${twice}.id: is there twice`);
    }
    const drafts: StoredContact[] = [];
    for (const [index, input] of body.methods.entries()) {
      const channel = this.#options.channels.get(input.channel);
      // It is always there, and comes back with what is saved.
      if (channel?.implicit) continue;
      if (!channel) {
        throw new InputError(
          `methods.${index}.channel: there is no channel '${input.channel}'`,
        );
      }
      const known = before.find(({ id }) => id === input.id);
      drafts.push(
        await this.#draft(userRef, channel, input, known, `methods.${index}`),
      );
    }
    return audit.record(
      caller,
      { eventId: 'contacts-update', meta: { contacts: drafts.length } },
      async () => {
        await store.change(async transaction => {
          const saved = (await store.rulesOf([userRef], transaction)).get(
            userRef,
          );
          const kept = new Set([
            ...drafts.map(({ id }) => id),
            ...this.#implicitIds(userRef),
          ]);
          const rules = (saved?.rules ?? []).filter(({ contactMethodId }) =>
            kept.has(contactMethodId),
          );
          const done = await store.saveRules(
            transaction,
            userRef,
            rules,
            body.version,
          );
          if (!done) throw changedMeanwhile();
          // Read again: one may have been verified while the others were checked.
          const now = await store.contactsOf([userRef], transaction);
          await store.replaceContacts(
            transaction,
            userRef,
            drafts.map(draft => carryOn(draft, now)),
          );
        });
        return { result: await this.#settings(userRef), meta: {} };
      },
    );
  }

  async putRules(
    caller: Caller,
    body: RouteRequest<Routes['putRules']>['body'],
  ): Promise<ContactSettings> {
    const { access, store, audit } = this.#options;
    const userRef = requireUser(await access.readerOf(caller.credentials));
    const contacts = await store.contactsOf([userRef]);
    const known = new Set([
      ...contacts.map(({ id }) => id),
      ...this.#implicitIds(userRef),
    ]);
    const missing = body.rules.findIndex(
      ({ contactMethodId }) => !known.has(contactMethodId),
    );
    if (missing >= 0) {
      throw new InputError(
        `rules.${missing}.contactMethodId: is none of your contacts`,
      );
    }
    return audit.record(
      caller,
      { eventId: 'rules-update', meta: { rules: body.rules.length } },
      async () => {
        await store.change(async transaction => {
          const done = await store.saveRules(
            transaction,
            userRef,
            body.rules,
            body.version,
          );
          if (!done) throw changedMeanwhile();
        });
        return { result: await this.#settings(userRef), meta: {} };
      },
    );
  }

  async #draft(
    userRef: string,
    channel: NotificationChannel,
    input: RouteRequest<Routes['putContactMethods']>['body']['methods'][number],
    known: StoredContact | undefined,
    path: string,
  ): Promise<StoredContact> {
    if (input.id !== undefined && known?.channel !== input.channel) {
      throw new InputError(
        `${path}.id: is none of your contacts on this channel`,
      );
    }
    const address = withKeptSecrets(channel, input.address, known);
    const missing = channel.fields.find(
      ({ name, required }) => required && !address[name]?.trim(),
    );
    if (missing) {
      throw new InputError(`${path}.address.${missing.name}: is required`);
    }
    if (!isDeepStrictEqual(known?.address, address)) {
      const wrong = Object.entries((await channel.validate?.(address)) ?? {});
      if (wrong.length) {
        const [field, message] = wrong[0];
        throw new InputError(`${path}.address.${field}: ${message}`);
      }
    }
    return {
      id: known?.id ?? randomUUID(),
      userRef,
      channel: channel.id,
      title: input.title,
      address,
    };
  }

  async #settings(userRef: string): Promise<ContactSettings> {
    const { store, channels } = this.#options;
    const contacts = await store.contactsOf([userRef]);
    const saved = (await store.rulesOf([userRef])).get(userRef);
    return {
      methods: [
        ...channels
          .list()
          .filter(({ implicit }) => implicit)
          .map(channel => implicitMethod(userRef, channel)),
        ...contacts.map(contact =>
          toContactMethod(contact, channels.get(contact.channel)),
        ),
      ],
      rules: saved?.rules ?? [],
      channels: channels.list().map(toChannel),
      version: saved?.version ?? 0,
    };
  }

  #implicitIds(userRef: string): string[] {
    return this.#options.channels
      .list()
      .filter(({ implicit }) => implicit)
      .map(({ id }) => implicitContactId(userRef, id));
  }
}

/** A contact whose address stays the same keeps what is known of it. */
function carryOn(
  draft: StoredContact,
  saved: readonly StoredContact[],
): StoredContact {
  const before = saved.find(({ id }) => id === draft.id);
  return before && isDeepStrictEqual(before.address, draft.address)
    ? { ...before, title: draft.title }
    : draft;
}

function twiceNamed(methods: readonly { id?: string }[]): number {
  return methods.findIndex(
    ({ id }, index) =>
      id !== undefined && methods.findIndex(other => other.id === id) !== index,
  );
}

/** What is secret is not given back, so it comes empty when it is to stay. */
function withKeptSecrets(
  channel: NotificationChannel,
  given: ChannelAddress,
  known: StoredContact | undefined,
): ChannelAddress {
  return Object.fromEntries(
    channel.fields.flatMap(({ name, secret }) => {
      const value = given[name] ?? '';
      const kept = secret && !value ? known?.address[name] ?? '' : value;
      return kept ? [[name, kept.trim()]] : [];
    }),
  );
}
