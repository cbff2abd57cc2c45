import { day } from '../day';
import { answerKey } from '../evaluation/Answer';
import { isInForce } from '../result/inForce';

/** An attestation, as far as reminders look at it. Instants are in epoch milliseconds. */
export interface EndingAttestation {
  entityRef: string;
  check: string;
  attestedAt: number;
  expiresAt: number;
  revokedAt?: number;
  remindedAt?: number;
}

const notice = 14 * day;

/**
 * When the owner is reminded that an attestation ends: 14 days before, or half
 * way through one that is shorter than twice that, so that nobody is reminded
 * of what they have signed just now.
 */
export function reminderAt(attestation: {
  attestedAt: number;
  expiresAt: number;
}): number {
  const { attestedAt, expiresAt } = attestation;
  return Math.max(expiresAt - notice, (attestedAt + expiresAt) / 2);
}

/**
 * The attestations whose owners are to be reminded now: once each, not of what
 * was revoked or has ended, nor where a later one holds the same line longer.
 */
export function dueReminders<Attestation extends EndingAttestation>(
  attestations: readonly Attestation[],
  now: number,
): Attestation[] {
  const inForce = attestations.filter(
    one =>
      one.revokedAt === undefined &&
      isInForce({ start: one.attestedAt, expiresAt: one.expiresAt }, now),
  );
  const last = new Map<string, Attestation>();
  for (const one of inForce) {
    const key = answerKey(one);
    const other = last.get(key);
    if (!other || other.expiresAt < one.expiresAt) last.set(key, one);
  }
  return [...last.values()].filter(
    one => one.remindedAt === undefined && reminderAt(one) <= now,
  );
}
