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
import { Allowance } from './Allowance';
import { DatabasePeopleStore, StoredContact } from './DatabasePeopleStore';
import { sendInTime } from './sendInTime';

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
// A contact may be taken away and made anew, so people are counted too.
const codesAnHour = 10;

/** Proves that a contact is that of the person who saved it. */
export class VerificationService {
  readonly #options: VerificationServiceOptions;
  readonly #allowance = new Allowance({
    most: codesAnHour,
    withinMs: 60 * 60_000,
  });

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
    const sentAt = contact.code?.sentAt;
    if (sentAt !== undefined && now - sentAt < pauseMs) throw tooSoon();
    const channel = channels.get(contact.channel);
    if (!channel) throw new ConflictError('Its channel is not there any more');
    this.#allowance.take(contact.userRef, now);
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    // Kept first: a failing address is not tried more often than once a minute.
    const started = await store.startCode(contact.id, {
      hash: hashOf(contact.id, code),
      at: now,
      pauseMs,
    });
    if (!started) throw tooSoon();
    try {
      await sendInTime(
        channel,
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
        contact.address,
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
    const { store, clock } = this.#options;
    const now = clock.now();
    if (contact.verifiedAt !== undefined) return;
    if (!contact.code || now - contact.code.sentAt > codeLivesMs) {
      throw new InputError('code: has expired, ask for a new one');
    }
    const hash = await store.takeAttempt(contact.id, {
      attempts: mostAttempts,
      sentAfter: now - codeLivesMs,
    });
    if (hash === undefined) {
      throw new InputError('code: was tried too often, ask for a new one');
    }
    const isVerified =
      isSame(hash, hashOf(contact.id, code)) &&
      (await store.change(transaction =>
        store.markVerified(transaction, contact.id, { hash, at: now }),
      ));
    if (!isVerified) {
      throw new InputError('code: is not the one that was sent');
    }
  }
}

function tooSoon(): Error {
  return new ConflictError('A code was sent just now: wait a minute');
}

function hashOf(contactId: string, code: string): string {
  return createHash('sha256').update(`${contactId}\n${code}`).digest('hex');
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
