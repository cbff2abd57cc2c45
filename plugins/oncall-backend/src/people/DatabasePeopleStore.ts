import { toInteger } from '@operability/backend-kit';
import { NotificationRule } from '@operability/plugin-oncall-common';
import { ChannelAddress } from '@operability/plugin-oncall-node';
import { Knex } from 'knex';
import { Revisions } from '../revisions/Revisions';
import { saveVersioned } from './saveVersioned';

/** A contact as it is kept. */
export interface StoredContact {
  id: string;
  userRef: string;
  channel: string;
  title: string;
  address: ChannelAddress;
  verifiedAt?: number;
  code?: { hash: string; sentAt: number; attempts: number };
  lastDeliveredAt?: number;
  lastError?: string;
}

interface ContactRow {
  id: string;
  user_ref: string;
  channel: string;
  title: string;
  address: string;
  position: number;
  verified_at: number | string | null;
  code_hash: string | null;
  code_sent_at: number | string | null;
  code_attempts: number;
  last_delivered_at: number | string | null;
  last_error: string | null;
}

/** Somebody's rules, with the version that a write compares. */
export interface StoredRules {
  version: number;
  rules: NotificationRule[];
}

/** Contacts and rules. Whoever writes what counts bumps the revision. */
export class DatabasePeopleStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabasePeopleStore {
    return new DatabasePeopleStore(options.database);
  }

  /** For what no replica has to read anew. */
  async transaction<Result>(
    run: (transaction: Knex.Transaction) => Promise<Result>,
  ): Promise<Result> {
    return this.#database.transaction(run);
  }

  async change<Result>(
    run: (transaction: Knex.Transaction) => Promise<Result>,
  ): Promise<Result> {
    return this.#database.transaction(async transaction => {
      const result = await run(transaction);
      await Revisions.bump(transaction, 'people');
      return result;
    });
  }

  /** The channels on which somebody has a contact that was verified. */
  async channelsInUse(): Promise<string[]> {
    return this.#database<ContactRow>('contact_methods')
      .whereNotNull('verified_at')
      .distinct()
      .pluck('channel');
  }

  async contactsOf(
    userRefs: readonly string[],
    database: Knex = this.#database,
  ): Promise<StoredContact[]> {
    const rows = await database<ContactRow>('contact_methods')
      .whereIn('user_ref', [...userRefs])
      .orderBy('user_ref')
      .orderBy('position');
    return rows.map(toContact);
  }

  async contact(
    id: string,
    database: Knex = this.#database,
  ): Promise<StoredContact | undefined> {
    const row = await database<ContactRow>('contact_methods')
      .where({ id })
      .first();
    return row && toContact(row);
  }

  /** Takes the place of all that somebody had. */
  async replaceContacts(
    transaction: Knex.Transaction,
    userRef: string,
    contacts: readonly StoredContact[],
  ): Promise<void> {
    await transaction('contact_methods').where({ user_ref: userRef }).delete();
    if (!contacts.length) return;
    await transaction<ContactRow>('contact_methods').insert(
      contacts.map((contact, position) => ({ ...toRow(contact), position })),
    );
  }

  /**
   * Keeps a code that is about to be sent, in the place of an earlier one.
   *
   * @returns false where one was sent just now, or it is verified already
   */
  async startCode(
    contactMethodId: string,
    code: { hash: string; at: number; pauseMs: number },
  ): Promise<boolean> {
    const started = await this.#database<ContactRow>('contact_methods')
      .where({ id: contactMethodId })
      .whereNull('verified_at')
      .andWhere(builder =>
        builder
          .whereNull('code_sent_at')
          .orWhere('code_sent_at', '<=', code.at - code.pauseMs),
      )
      .update({
        code_hash: code.hash,
        code_sent_at: code.at,
        code_attempts: 0,
      });
    return started > 0;
  }

  /**
   * Counts an attempt before it is looked at: of many at once, no more get an
   * answer than may.
   *
   * @returns what the code has to match; undefined where no attempt is left
   */
  async takeAttempt(
    contactMethodId: string,
    limits: { attempts: number; sentAfter: number },
  ): Promise<string | undefined> {
    return this.#database.transaction(async transaction => {
      const taken = await transaction<ContactRow>('contact_methods')
        .where({ id: contactMethodId })
        .whereNotNull('code_hash')
        .where('code_sent_at', '>=', limits.sentAfter)
        .where('code_attempts', '<', limits.attempts)
        .increment('code_attempts', 1);
      if (!taken) return undefined;
      const contact = await this.contact(contactMethodId, transaction);
      return contact?.code?.hash;
    });
  }

  /** @returns false where its code is another one by now */
  async markVerified(
    transaction: Knex.Transaction,
    contactMethodId: string,
    proof: { hash: string; at: number },
  ): Promise<boolean> {
    const verified = await transaction<ContactRow>('contact_methods')
      .where({ id: contactMethodId, code_hash: proof.hash })
      .update({
        verified_at: proof.at,
        code_hash: null,
        code_sent_at: null,
        code_attempts: 0,
      });
    return verified > 0;
  }

  async noteOutcome(
    transaction: Knex.Transaction,
    contactMethodId: string,
    outcome: { at: number; error?: string },
  ): Promise<void> {
    await transaction<ContactRow>('contact_methods')
      .where({ id: contactMethodId })
      .update(
        outcome.error === undefined
          ? { last_delivered_at: outcome.at, last_error: null }
          : { last_error: outcome.error.slice(0, 500) },
      );
  }

  async rulesOf(
    userRefs: readonly string[],
    database: Knex = this.#database,
  ): Promise<ReadonlyMap<string, StoredRules>> {
    const rows = await database('contact_settings').whereIn('user_ref', [
      ...userRefs,
    ]);
    return new Map(
      rows.map(row => [
        row.user_ref,
        { version: row.version, rules: JSON.parse(row.rules) },
      ]),
    );
  }

  /** @returns whether the version was still the one given. */
  async saveRules(
    transaction: Knex.Transaction,
    userRef: string,
    rules: readonly NotificationRule[],
    version: number,
  ): Promise<boolean> {
    return saveVersioned(
      transaction,
      'contact_settings',
      userRef,
      { rules: JSON.stringify(rules) },
      version,
    );
  }

  /** Whoever has a verified contact on one of these channels. */
  async withContactOn(
    channels: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const refs: string[] = await this.#database('contact_methods')
      .whereNotNull('verified_at')
      .whereIn('channel', [...channels])
      .distinct()
      .pluck('user_ref');
    return new Set(refs);
  }
}

function toRow(contact: StoredContact): Omit<ContactRow, 'position'> {
  return {
    id: contact.id,
    user_ref: contact.userRef,
    channel: contact.channel,
    title: contact.title,
    address: JSON.stringify(contact.address),
    verified_at: contact.verifiedAt ?? null,
    code_hash: contact.code?.hash ?? null,
    code_sent_at: contact.code?.sentAt ?? null,
    code_attempts: contact.code?.attempts ?? 0,
    last_delivered_at: contact.lastDeliveredAt ?? null,
    last_error: contact.lastError ?? null,
  };
}

function toContact(row: ContactRow): StoredContact {
  const number = (value: number | string | null) =>
    value === null ? undefined : toInteger(value);
  return {
    id: row.id,
    userRef: row.user_ref,
    channel: row.channel,
    title: row.title,
    address: JSON.parse(row.address),
    verifiedAt: number(row.verified_at),
    code:
      row.code_hash && row.code_sent_at
        ? {
            hash: row.code_hash,
            sentAt: toInteger(row.code_sent_at),
            attempts: row.code_attempts,
          }
        : undefined,
    lastDeliveredAt: number(row.last_delivered_at),
    lastError: row.last_error ?? undefined,
  };
}
