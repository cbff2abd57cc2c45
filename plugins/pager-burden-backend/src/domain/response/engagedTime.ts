import { unite } from '@operability/backend-kit/time';
import { AlertFact } from './AlertFact';

/**
 * How long people were at work on alerts, in milliseconds: each person from
 * their acknowledgement to the end, several alerts at once counted once. An
 * alert that is open counts up to now. Time for which it was put off counts,
 * as nobody tells it; the context cost shows this beside its assumption.
 */
export function engagedTime(alerts: readonly AlertFact[], now: number): number {
  const byPerson = new Map<string, { start: number; end: number }[]>();
  for (const { acknowledgedAt, acknowledgedBy, resolvedAt } of alerts) {
    if (acknowledgedAt !== undefined) {
      const person = acknowledgedBy ?? '';
      const engagements = byPerson.get(person) ?? [];
      engagements.push({ start: acknowledgedAt, end: resolvedAt ?? now });
      byPerson.set(person, engagements);
    }
  }
  return [...byPerson.values()]
    .flatMap(engagements => unite(engagements))
    .reduce((sum, { start, end }) => sum + end - start, 0);
}
