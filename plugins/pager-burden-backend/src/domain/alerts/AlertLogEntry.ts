/**
 * One thing that a file told of an alert. Files tell the same alert in parts,
 * in any order and more than once. Times are epoch milliseconds.
 */
export interface AlertLogEntry {
  /** Its own among all that the source told; for a page, the key of the page. */
  key: string;
  alertKey: string;
  at: number;
  kind:
    | 'created'
    | 'paged'
    | 'acknowledged'
    | 'resolved'
    | 'escalated'
    | 'reassigned';
  /** How well it is known, the best being 0; see `pageRank`. */
  rank: number;
  /** Who acknowledged it, as the source calls them. */
  by?: string;
  /** Who or what resolved it, or had it climb; left out where nobody said. */
  cause?: 'human' | 'integration' | 'timeout' | 'manual';
}

/**
 * What the pages of an alert are known by, the best first: each notification by
 * itself, else to whom it was assigned by the log, or as the alert says now,
 * else who acknowledged it, else only that there was one.
 */
export const pageRank = {
  notified: 0,
  assignedInLog: 1,
  assigned: 2,
  ackedInLog: 3,
  acked: 4,
  created: 5,
  createdInLog: 6,
} as const;
