import { Evidence, FactValue } from '@operability/plugin-readiness-common';

/** A fact that somebody told. */
export interface ToldFact {
  provider: string;
  entityRef: string;
  name: string;
  value: FactValue;
  /** In epoch milliseconds. */
  observedAt: number;
  evidence: readonly Evidence[];
}

/** What a told fact is, beside what is kept. */
export type FactNews =
  /** It says something new. */
  | 'changed'
  /** It says that it is still so, which keeps it fresh. */
  | 'confirmed'
  /** It was told before. */
  | 'same'
  /** What is kept was observed later. */
  | 'late';

/** The key under which a fact is kept. */
export function factKey(fact: {
  provider: string;
  entityRef: string;
  name: string;
}): string {
  return `${fact.provider} ${fact.name} ${fact.entityRef}`;
}

/** Compares a told fact with what is kept of it. */
export function compareFact(
  kept: ToldFact | undefined,
  told: ToldFact,
): FactNews {
  if (!kept) return 'changed';
  if (told.observedAt < kept.observedAt) return 'late';
  if (!saysTheSame(kept, told)) return 'changed';
  return told.observedAt > kept.observedAt ? 'confirmed' : 'same';
}

function saysTheSame(a: ToldFact, b: ToldFact): boolean {
  return (
    JSON.stringify(a.value) === JSON.stringify(b.value) &&
    a.evidence.length === b.evidence.length &&
    a.evidence.every(
      ({ title, url }, index) =>
        title === b.evidence[index].title && url === b.evidence[index].url,
    )
  );
}
