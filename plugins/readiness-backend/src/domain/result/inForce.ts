/** A person's word that holds for a while. Instants are in epoch milliseconds. */
export interface Lasting {
  start: number;
  expiresAt: number;
  /** Revoked or withdrawn before its time. */
  endedAt?: number;
}

/** When it ends, or ended. */
export function endOf({ expiresAt, endedAt = Infinity }: Lasting): number {
  return Math.min(expiresAt, endedAt);
}

/** Whether it holds. Half open: it does at its start, and no longer at its end. */
export function isInForce(lasting: Lasting, now: number): boolean {
  return lasting.start <= now && now < endOf(lasting);
}
