import {
  chunksOf,
  holdName,
  isOneOf,
  isPostgres,
  toInteger,
} from '@operability/backend-kit';
import { Knex } from 'knex';
import { ReadScope } from '../access/ReadinessReader';
import { EndingAttestation } from '../domain/people/dueReminders';
import { KeptAttestation, KeptWaiver } from '../lookups/ports';
import {
  AttestationRow,
  endingOf,
  toAttestation,
  toWaiver,
  WaiverRow,
} from './peopleRows';
import { WaiverPlace } from './waiverCursor';
import { pageOfWaivers, WaiverFilter, waiversOfNow } from './waiverRows';

/** A person's word that ends. Instants are in epoch milliseconds. */
export interface Ending extends EndingAttestation {
  id: string;
  type: 'attestation' | 'waiver';
}

/** A database takes only so many bound values. */
const idsAtOnce = 1000;

/** What people said about entities: attestations and waivers. */
export class DatabasePeopleStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabasePeopleStore {
    return new DatabasePeopleStore(options.database);
  }

  /** By entity, the newest first. */
  async attestations(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, readonly KeptAttestation[]>> {
    const rows = await this.#database<AttestationRow>('attestations')
      .where(isOneOf(this.#database, 'entity_ref', entityRefs))
      .orderBy([
        { column: 'attested_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ]);
    return byEntity(rows.map(toAttestation));
  }

  /** By entity, the newest first. */
  async waivers(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, readonly KeptWaiver[]>> {
    const rows: WaiverRow[] = await waiversOfNow(this.#database)
      .where(isOneOf(this.#database, 'entity_ref', entityRefs))
      .orderBy([
        { column: 'requested_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ]);
    return byEntity(rows.map(toWaiver));
  }

  async transaction<Result>(
    run: (transaction: Knex.Transaction) => Promise<Result>,
  ): Promise<Result> {
    return this.#database.transaction(run);
  }

  async addAttestation(
    transaction: Knex.Transaction,
    attestation: KeptAttestation,
  ): Promise<void> {
    await transaction('attestations').insert({
      id: attestation.id,
      entity_ref: attestation.entityRef,
      check_id: attestation.check,
      statement: attestation.statement,
      evidence_url: attestation.evidenceUrl,
      attested_by: attestation.attestedBy,
      attested_at: attestation.attestedAt,
      expires_at: attestation.expiresAt,
    });
  }

  /**
   * Ends what holds at an instant.
   *
   * @returns how many there were
   */
  async revokeAttestations(
    transaction: Knex.Transaction,
    about: { entityRef: string; check: string },
    by: string,
    at: number,
  ): Promise<number> {
    return transaction('attestations')
      .where({ entity_ref: about.entityRef, check_id: about.check })
      .whereNull('revoked_at')
      .where('expires_at', '>', at)
      .update({ revoked_at: at, revoked_by: by });
  }

  /** Keeps others from asking about the same line meanwhile. */
  async lockWaivers(
    transaction: Knex.Transaction,
    about: { entityRef: string; check: string },
  ): Promise<KeptWaiver[]> {
    await holdName(transaction, `waiver ${about.check} ${about.entityRef}`);
    const rows: WaiverRow[] = await waiversOfNow(transaction).where({
      entity_ref: about.entityRef,
      check_id: about.check,
    });
    return rows.map(toWaiver);
  }

  /** Waits for whoever is changing it. */
  async lockWaiver(
    transaction: Knex.Transaction,
    id: string,
  ): Promise<KeptWaiver | undefined> {
    if (isPostgres(transaction)) {
      await transaction('waivers').where({ id }).select('id').forUpdate();
    }
    const row: WaiverRow | undefined = await waiversOfNow(transaction)
      .where({ id })
      .first();
    return row && toWaiver(row);
  }

  async addWaiver(
    transaction: Knex.Transaction,
    waiver: KeptWaiver,
  ): Promise<void> {
    await transaction('waivers').insert({
      id: waiver.id,
      entity_ref: waiver.entityRef,
      check_id: waiver.check,
      owner_ref: waiver.ownerRef ?? null,
      reason: waiver.reason,
      expires_at: waiver.expiresAt,
      requested_by: waiver.requestedBy,
      requested_at: waiver.requestedAt,
    });
  }

  async decideWaiver(
    transaction: Knex.Transaction,
    id: string,
    decision: NonNullable<KeptWaiver['decision']>,
  ): Promise<void> {
    await transaction('waivers')
      .where({ id })
      .update({
        approved: decision.approved,
        decided_by: decision.by,
        decided_at: decision.at,
        comment: decision.comment ?? null,
      });
  }

  async withdrawWaiver(
    transaction: Knex.Transaction,
    id: string,
    by: string | undefined,
    at: number,
  ): Promise<void> {
    await transaction('waivers')
      .where({ id })
      .update({ withdrawn_at: at, withdrawn_by: by ?? null });
  }

  /** Those that a reader may see and that wait for a decision first, the newest first. */
  async listWaivers(
    filter: WaiverFilter,
    scope: ReadScope,
    page: { now: number; limit: number; after?: WaiverPlace },
  ): ReturnType<typeof pageOfWaivers> {
    return pageOfWaivers(this.#database, filter, scope, page);
  }

  /** What holds at an instant, with when somebody was reminded of its end. */
  async inForce(now: number): Promise<Ending[]> {
    const [attestations, waivers] = await Promise.all([
      this.#database<AttestationRow>('attestations')
        .whereNull('revoked_at')
        .where('expires_at', '>', now),
      this.#database<WaiverRow>('waivers')
        .whereNull('withdrawn_at')
        .where('approved', true)
        .where('expires_at', '>', now),
    ]);
    return [
      ...attestations.map(row => ({
        ...endingOf(row),
        type: 'attestation' as const,
        attestedAt: toInteger(row.attested_at),
      })),
      ...waivers.map(row => ({
        ...endingOf(row),
        type: 'waiver' as const,
        attestedAt: toInteger(row.decided_at ?? row.requested_at),
      })),
    ];
  }

  async reminded(
    transaction: Knex.Transaction,
    endings: readonly Ending[],
    at: number,
  ): Promise<void> {
    for (const type of ['attestation', 'waiver'] as const) {
      const ids = endings.filter(one => one.type === type).map(({ id }) => id);
      for (const chunk of chunksOf(ids, idsAtOnce)) {
        await transaction(`${type}s`)
          .whereIn('id', chunk)
          .update({ reminded_at: at });
      }
    }
  }

  async getWaivers(
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, KeptWaiver>> {
    const rows: WaiverRow[] = await waiversOfNow(this.#database).whereIn('id', [
      ...ids,
    ]);
    return new Map(rows.map(row => [row.id, toWaiver(row)]));
  }
}

function byEntity<Kept extends { entityRef: string }>(
  items: readonly Kept[],
): ReadonlyMap<string, readonly Kept[]> {
  const found = new Map<string, Kept[]>();
  for (const item of items) {
    const known = found.get(item.entityRef);
    if (known) known.push(item);
    else found.set(item.entityRef, [item]);
  }
  return found;
}
