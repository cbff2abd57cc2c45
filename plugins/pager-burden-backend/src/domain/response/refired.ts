import { day, Interval } from '@operability/backend-kit/time';
import { AlertFact } from './AlertFact';

/** How many alerts came back; the value is null where none was resolved. */
export interface Refired {
  value: number | null;
  n: number;
  keys: string[];
}

/**
 * The share of resolved alerts whose fingerprint fired again within 24 hours.
 * Those of which the day is not over, and that have not come back, nobody can
 * judge yet: they are not in `n`.
 *
 * @param now - up to when the alerts are known
 * @param later - alerts after those that are judged, which they may have come
 *   back as: an alert of Sunday night fires again on Monday
 */
export function refired(
  alerts: readonly AlertFact[],
  now: number,
  later: readonly Pick<AlertFact, 'fingerprint' | 'createdAt'>[] = [],
): Refired {
  const resolved = alerts.filter(alert => alert.resolvedAt !== undefined);
  const firedBy = new Map<string, number[]>();
  for (const { fingerprint, createdAt } of [...alerts, ...later]) {
    const fired = firedBy.get(fingerprint) ?? [];
    fired.push(createdAt);
    firedBy.set(fingerprint, fired);
  }
  const cameBack = ({ fingerprint, createdAt, resolvedAt }: AlertFact) =>
    firedBy
      .get(fingerprint)!
      .some(
        fired =>
          fired > createdAt &&
          fired >= resolvedAt! &&
          fired <= resolvedAt! + day,
      );
  const keys = resolved.filter(cameBack).map(({ key }) => key);
  const isJudged = (alert: AlertFact) =>
    cameBack(alert) || alert.resolvedAt! + day <= now;
  const n = resolved.filter(isJudged).length;
  return { value: n ? keys.length / n : null, n, keys };
}

/** When alerts may come back; undefined where none was resolved. */
export function refireRange(
  alerts: readonly AlertFact[],
): Interval | undefined {
  const resolved = alerts.flatMap(({ resolvedAt }) => resolvedAt ?? []);
  if (!resolved.length) return undefined;
  const [start, last] = resolved.reduce(
    ([least, most], at) => [Math.min(least, at), Math.max(most, at)],
    [Infinity, -Infinity],
  );
  return { start, end: last + day };
}
