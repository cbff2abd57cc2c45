import { toBoolean, toInteger } from '@operability/backend-kit';
import { KeptAttestation, KeptWaiver } from '../lookups/ports';

/** A row of `attestations`. */
export interface AttestationRow {
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
  reminded_at: number | string | null;
}

/** A row of `waivers`. */
export interface WaiverRow {
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
  reminded_at: number | string | null;
}

function instant(value: number | string | null): number | undefined {
  return value === null ? undefined : toInteger(value);
}

export function toAttestation(row: AttestationRow): KeptAttestation {
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

export function toWaiver(row: WaiverRow): KeptWaiver {
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

/** What reminders look at, of either. */
export function endingOf(row: AttestationRow | WaiverRow) {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    check: row.check_id,
    expiresAt: toInteger(row.expires_at),
    remindedAt: instant(row.reminded_at),
  };
}
