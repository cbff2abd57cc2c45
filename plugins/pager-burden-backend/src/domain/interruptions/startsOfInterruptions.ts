/** What of a page decides whether it interrupted anew. */
export interface ChainedPage {
  id: string;
  /** Whoever was paged; left out where the source does not say. */
  person?: string;
  sentAt: number;
}

/** Pages with at most this gap are one interruption: PagerDuty's 60 seconds. */
export const defaultGap = 60_000;

/**
 * The ids of the counted pages that begin an interruption: those whose person
 * had no other page for longer than the gap. Pages at the same instant go by id.
 *
 * Nobody can say whom a page without a person interrupted, so each is one.
 */
export function startsOfInterruptions(
  pages: readonly ChainedPage[],
  gap = defaultGap,
): Set<string> {
  const starts = new Set<string>();
  const lastTo = new Map<string, number>();
  for (const { id, person, sentAt } of [...pages].sort(bySentAt)) {
    const last = person === undefined ? undefined : lastTo.get(person);
    if (last === undefined || sentAt - last > gap) starts.add(id);
    if (person !== undefined) lastTo.set(person, sentAt);
  }
  return starts;
}

/** Orders by time, then by id, as `ORDER BY sent_at, id` does for UUIDs. */
export function bySentAt(one: ChainedPage, other: ChainedPage): number {
  return one.sentAt - other.sentAt || (one.id < other.id ? -1 : 1);
}
