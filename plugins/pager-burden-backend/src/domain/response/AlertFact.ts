/** One cycle of an alert, from being made to being resolved; a re-trigger is another. */
export interface AlertFact {
  id: string;
  /** See `fingerprintOf`. */
  fingerprint: string;
  createdAt: number;
  /** Whether it paged a person; the others are tickets and no burden. */
  hasPaged: boolean;
  assignments: readonly { responder: string; at: number }[];
  /** Explicit ones alone: to reassign, escalate or resolve is none. */
  acknowledgments: readonly {
    by: string;
    at: number;
    /** Of an integration rather than a person. */
    isAutomatic: boolean;
  }[];
  escalations: readonly Escalation[];
  resolvedAt?: number;
  resolvedBy?: 'person' | 'integration' | 'timeout';
}

/** An alert passed on. */
export interface Escalation {
  cause: EscalationCause;
  from?: string;
  to?: string;
}

/** Nobody answered, somebody asked for help, or somebody gave it to another. */
export type EscalationCause = 'timeout' | 'manual' | 'reassign';
