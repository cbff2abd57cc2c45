import { toBoolean, toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';
import { isOneOf } from '../database/jsonRows';
import { KeptAttestation, KeptWaiver } from '../lookups/ports';

interface AttestationRow {
  id: string;
  entity_ref: string;
  check_id: string;
  statement: string;
  evidence_url: string;
  attested_by: string;
  attested_at: number | string;
  expires_at: number | string;
  revoked_at: number | string | null;
  revoked_by: string | null;
}

interface WaiverRow {
  id: string;
  entity_ref: string;
  check_id: string;
  owner_ref: string | null;
  reason: string;
  expires_at: number | string;
  requested_by: string;
  requested_at: number | string;
  approved: boolean | number | null;
  decided_by: string | null;
  decided_at: number | string | null;
  comment: string | null;
  withdrawn_by: string | null;
  withdrawn_at: number | string | null;
}

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
    const rows = await this.#database<WaiverRow>('waivers')
      .where(isOneOf(this.#database, 'entity_ref', entityRefs))
      .orderBy([
        { column: 'requested_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ]);
    return byEntity(rows.map(toWaiver));
  }

  async getWaivers(
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, KeptWaiver>> {
    const rows = await this.#database<WaiverRow>('waivers').whereIn('id', [
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

function instant(value: number | string | null): number | undefined {
  return value === null ? undefined : toInteger(value);
}

function toAttestation(row: AttestationRow): KeptAttestation {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    check: row.check_id,
    statement: row.statement,
    evidenceUrl: row.evidence_url,
    attestedBy: row.attested_by,
    attestedAt: toInteger(row.attested_at),
    expiresAt: toInteger(row.expires_at),
    revokedAt: instant(row.revoked_at),
    revokedBy: row.revoked_by ?? undefined,
  };
}

function toWaiver(row: WaiverRow): KeptWaiver {
  const at = instant(row.decided_at);
  return {
    id: row.id,
    entityRef: row.entity_ref,
    check: row.check_id,
    ownerRef: row.owner_ref ?? undefined,
    reason: row.reason,
    expiresAt: toInteger(row.expires_at),
    requestedBy: row.requested_by,
    requestedAt: toInteger(row.requested_at),
    decision:
      row.approved === null || at === undefined
        ? undefined
        : {
            approved: toBoolean(row.approved),
            at,
            by: row.decided_by ?? '',
            comment: row.comment ?? undefined,
          },
    withdrawnAt: instant(row.withdrawn_at),
    withdrawnBy: row.withdrawn_by ?? undefined,
  };
}
