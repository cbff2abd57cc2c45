/**
 * One cycle of an alert, from being made to being resolved; a re-trigger is
 * another, as its source tells it. Times are epoch milliseconds.
 */
export interface AlertFact {
  key: string;
  /** See `fingerprintOf`. */
  fingerprint: string;
  createdAt: number;
  /** Its counted pages; an alert without any is a ticket and no burden. */
  pages: readonly { person?: string; sentAt: number }[];
  /**
   * By a person, the first time, and explicitly: machines do not count, and to
   * reassign, escalate or resolve is no answer.
   */
  acknowledgedAt?: number;
  acknowledgedBy?: string;
  resolvedAt?: number;
  resolvedBy?: 'human' | 'integration' | 'timeout';
  /** How often it was passed on: nobody answered, help was asked for, or it was given to another. */
  escalations: Record<EscalationCause, number>;
}

/** Why an alert was passed on. */
export type EscalationCause = 'timeout' | 'manual' | 'reassigned';
