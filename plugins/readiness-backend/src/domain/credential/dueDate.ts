import { day } from '../day';

/** A credential of the roll, as far as its date looks at it. Instants are in epoch milliseconds. */
export interface RotatedCredential {
  intervalDays: number;
  /** Left out where nobody knows. */
  lastRotatedAt?: number;
  createdAt: number;
}

/**
 * When a credential has to be rotated next: an interval after the last time.
 * One of which nobody knows when that was is due since it came on the roll.
 */
export function nextDueAt(credential: RotatedCredential): number {
  const { lastRotatedAt, intervalDays, createdAt } = credential;
  return lastRotatedAt === undefined
    ? createdAt
    : lastRotatedAt + intervalDays * day;
}

/** Whether a credential should have been rotated by now. */
export function isOverdue(credential: RotatedCredential, now: number): boolean {
  return nextDueAt(credential) <= now;
}

/** What a recorded rotation changes, or why it is refused; the message is for a 400. */
export function recordRotation(
  credential: RotatedCredential,
  rotatedAt: number,
  now: number,
): { lastRotatedAt: number } | { refused: string } {
  if (!(rotatedAt <= now)) {
    return { refused: 'rotatedAt: must not be in the future' };
  }
  const { lastRotatedAt = -Infinity } = credential;
  // One that is recorded late does not make it older than it is.
  return { lastRotatedAt: Math.max(lastRotatedAt, rotatedAt) };
}
