import { Attestation, Waiver } from '@operability/plugin-readiness-common';
import { waiverStatusAt } from '../domain/people/decideWaiver';
import { KeptAttestation, KeptWaiver } from './ports';

function iso(instant: number): string {
  return new Date(instant).toISOString();
}

function isoOf(instant: number | undefined): string | undefined {
  return instant === undefined ? undefined : iso(instant);
}

/** An attestation as others see it. */
export function presentAttestation(kept: KeptAttestation): Attestation {
  return {
    id: kept.id,
    entityRef: kept.entityRef,
    check: kept.check,
    statement: kept.statement,
    evidenceUrl: kept.evidenceUrl,
    attestedBy: kept.attestedBy,
    attestedAt: iso(kept.attestedAt),
    expiresAt: iso(kept.expiresAt),
    revokedAt: isoOf(kept.revokedAt),
    revokedBy: kept.revokedBy,
  };
}

/** A waiver as others see it. */
export function presentWaiver(kept: KeptWaiver, now: number): Waiver {
  const { decision } = kept;
  return {
    id: kept.id,
    entityRef: kept.entityRef,
    ownerRef: kept.ownerRef,
    check: kept.check,
    reason: kept.reason,
    expiresAt: iso(kept.expiresAt),
    status: waiverStatusAt(kept, now),
    requestedBy: kept.requestedBy,
    requestedAt: iso(kept.requestedAt),
    decidedBy: decision?.by,
    decidedAt: isoOf(decision?.at),
    comment: decision?.comment,
    withdrawnBy: kept.withdrawnBy,
    withdrawnAt: isoOf(kept.withdrawnAt),
  };
}
