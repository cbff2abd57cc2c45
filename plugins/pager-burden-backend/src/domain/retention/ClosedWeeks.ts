/** Up to where weeks are closed: their sums stay as they are, and take no pages. */
export interface ClosedWeeks {
  /** The first week that is open. */
  untilWeek: string;
  /** When that began, by the reporting zone of then. */
  untilAt: number;
}

/** Whether a page belongs to weeks that were counted to their end. */
export function isClosed(
  sentAt: number,
  closed: ClosedWeeks | undefined,
): boolean {
  return closed !== undefined && sentAt < closed.untilAt;
}

/**
 * The week in which a page of an open week counts. By another reporting zone
 * than that of then its first hours may fall into a week that is closed: they
 * stay where they were, as nothing would count them there.
 */
export function openWeek(
  week: string,
  closed: ClosedWeeks | undefined,
): string {
  return closed && week < closed.untilWeek ? closed.untilWeek : week;
}
