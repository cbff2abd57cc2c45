import { Alert } from '@operability/plugin-oncall-common';

/** What of an alert decides whether somebody's browser rings for it. @internal */
export type BellSight = Pick<
  Alert,
  | 'id'
  | 'number'
  | 'summary'
  | 'entityRef'
  | 'drill'
  | 'status'
  | 'urgency'
  | 'assigned'
  | 'pages'
>;

/** Why it rings: a first page, or an alert that was held or put off. @internal */
export interface Ring {
  alert: BellSight;
  reason: 'paged' | 'back';
}

/**
 * What is new since the last look that concerns the reader: a page to them, of
 * high urgency, of an alert that nobody holds. Nothing at the first look, for
 * what was there before the tab is on the screen.
 *
 * @param before - what was seen so far, by the id of the alert
 * @internal
 */
export function bellRings(
  before: ReadonlyMap<string, BellSight> | undefined,
  now: readonly BellSight[],
  me: string | undefined,
): Ring[] {
  if (!before || !me) return [];
  return now.flatMap((alert): Ring[] => {
    if (alert.status !== 'triggered' || alert.urgency !== 'high') return [];
    const seen = before.get(alert.id);
    const paged = pagesTo(alert, me);
    if (!seen) {
      // It may be old, and only now among those that are watched.
      const isAsked = alert.assigned.includes(me) && paged.length > 0;
      return isAsked ? [{ alert, reason: 'paged' }] : [];
    }
    const known = new Set(pagesTo(seen, me));
    if (paged.every(id => known.has(id))) return [];
    const reason = seen.status === 'triggered' ? 'paged' : 'back';
    return [{ alert, reason }];
  });
}

/** All that was seen, each alert as it was seen last. @internal */
export function seenSoFar(
  before: ReadonlyMap<string, BellSight> | undefined,
  now: readonly BellSight[],
): ReadonlyMap<string, BellSight> {
  return new Map([
    ...(before ?? []),
    ...now.map(alert => [alert.id, alert] as const),
  ]);
}

/** What a ring says. @internal */
export function ringText({ alert, reason }: Ring): string {
  const mark = alert.drill ? 'Test page, nothing is broken: ' : '';
  const why = reason === 'back' ? 'is back' : 'pages you';
  return `${mark}#${alert.number} ${why}: ${alert.summary}`;
}

function pagesTo({ pages }: BellSight, me: string): string[] {
  return pages
    .filter(({ userRef, status }) => userRef === me && status !== 'cancelled')
    .map(({ id }) => id);
}
