import { day } from '@operability/backend-kit/time';

/** A page of low urgency: it was told, and woke nobody. */
export interface LowPage {
  fingerprint: string;
  title: string;
  entity: string;
  sentAt: number;
}

/** Something that could wait until the review. */
export interface Warning {
  fingerprint: string;
  title: string;
  entity: string;
  /** How often it was told in the week. */
  times: number;
  /** When it was told first, also before the week. */
  firstAt: number;
  ageDays: number;
}

/**
 * "Do I need to fix these warnings this week?" The warnings of a week, those
 * first that were told most often, then those that have been there longest.
 *
 * @param firstOf - when an alert was told first of all; within the week, when
 *   it is not known
 */
export function weekWarnings(
  pages: readonly LowPage[],
  firstOf: ReadonlyMap<string, number>,
  until: number,
): Warning[] {
  const warnings = new Map<string, Warning>();
  for (const { fingerprint, title, entity, sentAt } of pages) {
    const before = warnings.get(fingerprint);
    const known = before?.firstAt ?? firstOf.get(fingerprint) ?? sentAt;
    warnings.set(fingerprint, {
      fingerprint,
      title,
      entity,
      times: (before?.times ?? 0) + 1,
      firstAt: Math.min(known, sentAt),
      ageDays: 0,
    });
  }
  return [...warnings.values()]
    .map(warning => ({
      ...warning,
      ageDays: Math.floor((until - warning.firstAt) / day),
    }))
    .sort(
      (one, other) =>
        other.times - one.times ||
        one.firstAt - other.firstAt ||
        (one.fingerprint < other.fingerprint ? -1 : 1),
    );
}
