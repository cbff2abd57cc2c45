import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { Audit, Caller, Clock } from '@operability/backend-kit';
import {
  createHash,
  randomInt,
  randomUUID,
  timingSafeEqual,
} from 'node:crypto';
import { OncallAccess, requireUser } from '../access/OncallAccess';
import { ChannelRegistry } from '../channels/ChannelRegistry';
import { DatabasePeopleStore, StoredContact } from './DatabasePeopleStore';

interface VerificationServiceOptions {
  store: DatabasePeopleStore;
  channels: ChannelRegistry;
  access: OncallAccess;
  audit: Audit;
  clock: Clock;
}

const codeLivesMs = 15 * 60_000;
const pauseMs = 60_000;
const mostAttempts = 5;
const sendTimeoutMs = 10_000;

/** Proves that a contact is that of the person who saved it. */
export class VerificationService {
  readonly #options: VerificationServiceOptions;

  private constructor(options: VerificationServiceOptions) {
    this.#options = options;
  }

  static create(options: VerificationServiceOptions): VerificationService {
    return new VerificationService(options);
  }

  /** Sends a code, or checks the one that came. */
  async verify(caller: Caller, id: string, code?: string): Promise<void> {
    const { access, store, audit } = this.#options;
    const userRef = requireUser(await access.readerOf(caller.credentials));
    const contact = await store.contact(id);
    if (!contact || contact.userRef !== userRef) {
      throw new NotFoundError('It is none of your contacts');
    }
    await audit.record(
      caller,
      {
        eventId: code ? 'contact-verify' : 'contact-code-send',
        meta: { contactMethodId: id },
      },
      async () => {
        if (code === undefined) await this.#send(contact);
        else await this.#check(contact, code);
        return { result: undefined, meta: {} };
      },
    );
  }

  async #send(contact: StoredContact): Promise<void> {
    const { store, channels, clock } = this.#options;
    const now = clock.now();
    if (contact.verifiedAt !== undefined) {
      throw new ConflictError('It is verified already');
    }
    if (contact.code && now - contact.code.sentAt < pauseMs) {
      throw new ConflictError('A code was sent just now: wait a minute');
    }
    const channel = channels.get(contact.channel);
    if (!channel) throw new ConflictError('Its channel is not there any more');
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    // Kept first: a failing address is not tried more often than once a minute.
    await this.#save({
      ...contact,
      code: { hash: hashOf(contact.id, code), sentAt: now, attempts: 0 },
    });
    try {
      await channel.send(
        {
          idempotencyKey: randomUUID(),
          type: 'code',
          urgency: 'low',
          interrupts: false,
          userRef: contact.userRef,
          title: `${code} is your code`,
          text: 'Enter it in the portal, under On-call, My settings. It counts for a quarter of an hour.',
          path: '/oncall/settings',
        },
        {
          address: contact.address,
          signal: AbortSignal.timeout(sendTimeoutMs),
        },
      );
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      await store.transaction(transaction =>
        store.noteOutcome(transaction, contact.id, { at: now, error: reason }),
      );
      throw new InputError(`The code could not be sent: ${reason}`);
    }
  }

  async #check(contact: StoredContact, code: string): Promise<void> {
    const { clock } = this.#options;
    const sent = contact.code;
    const now = clock.now();
    if (!sent || now - sent.sentAt > codeLivesMs) {
      throw new InputError('code: has expired, ask for a new one');
    }
    if (sent.attempts >= mostAttempts) {
      throw new InputError('code: was tried too often, ask for a new one');
    }
    if (!isSame(sent.hash, hashOf(contact.id, code))) {
      await this.#save({
        ...contact,
        code: { ...sent, attempts: sent.attempts + 1 },
      });
      throw new InputError('code: is not the one that was sent');
    }
    await this.#save({ ...contact, code: undefined, verifiedAt: now });
  }

  async #save(contact: StoredContact): Promise<void> {
    const { store } = this.#options;
    await store.change(transaction => store.saveContact(transaction, contact));
  }
}

function hashOf(contactId: string, code: string): string {
  return createHash('sha256').update(`${contactId}\n${code}`).digest('hex');
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
