import { day } from '@operability/backend-kit/time';

/** A counted page of an alert that may come back. */
export interface RepeatedPage {
  fingerprint: string;
  sentAt: number;
  week: string;
  /** See `nightOf`. */
  night?: string;
}

/** An alert by how often it came. */
export interface RepeatOffender {
  fingerprint: string;
  pages: number;
  weeksSeen: number;
  /** Nights in which it woke somebody, one or more. */
  nightsWoken: number;
  lastAt: number;
  /** Of all pages in the range, from 0 to 1. */
  share: number;
}

/** Who repeats, and how few of them make most of it. */
export interface RepeatOffenders {
  offenders: RepeatOffender[];
  /** So many of the first make 80 % of the pages. */
  paretoCount: number;
}

/**
 * The alerts of the four weeks before `until`, those with the most pages first;
 * of equals, those that woke people.
 */
export function repeatOffenders(
  pages: readonly RepeatedPage[],
  until: number,
  days = 28,
): RepeatOffenders {
  const recent = pages.filter(
    ({ sentAt }) => sentAt < until && sentAt >= until - days * day,
  );
  const byFingerprint = new Map<string, RepeatedPage[]>();
  for (const page of recent) {
    const own = byFingerprint.get(page.fingerprint) ?? [];
    own.push(page);
    byFingerprint.set(page.fingerprint, own);
  }
  const offenders = [...byFingerprint]
    .map(([fingerprint, own]) => ({
      fingerprint,
      pages: own.length,
      weeksSeen: new Set(own.map(({ week }) => week)).size,
      nightsWoken: new Set(own.flatMap(({ night }) => night ?? [])).size,
      lastAt: own.reduce((last, { sentAt }) => Math.max(last, sentAt), 0),
      share: own.length / recent.length,
    }))
    .sort(
      (one, other) =>
        other.pages - one.pages ||
        other.nightsWoken - one.nightsWoken ||
        other.lastAt - one.lastAt ||
        (one.fingerprint < other.fingerprint ? -1 : 1),
    );
  return { offenders, paretoCount: paretoCount(offenders.map(o => o.pages)) };
}

/** How many of some counts, the largest first, make up a share of them all. */
export function paretoCount(counts: readonly number[], share = 0.8): number {
  const sorted = [...counts].sort((one, other) => other - one);
  const total = sorted.reduce((sum, count) => sum + count, 0);
  let [made, taken] = [0, 0];
  while (made < total * share) {
    made += sorted[taken];
    taken += 1;
  }
  return taken;
}
