import { Entity } from '@backstage/catalog-model';
import { Evidence, MachineStatus } from '@operability/plugin-readiness-common';
import { ReadinessProvider } from '@operability/plugin-readiness-node';
import { KnownFact } from '../domain/declared/evaluateDeclared';
import { FactReader } from '../providers/FactReader';

/** When providers are asked in tests. */
export const askedAt = Date.parse('2026-11-22T12:00:00Z');

/** A component of a test. */
export function component(
  name: string,
  annotations: Record<string, string> = {},
  more: { labels?: Record<string, string>; lifecycle?: string } = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations, labels: more.labels },
    spec: { type: 'service', lifecycle: more.lifecycle ?? 'production' },
  };
}

/** What a provider says of a check of some entities, by their names. */
export async function askProvider(
  provider: ReadinessProvider,
  check: string,
  entities: readonly Entity[],
  signal = new AbortController().signal,
): Promise<Answered[]> {
  const answers = await provider.evaluate(
    {
      now: askedAt,
      items: entities.map(entity => ({
        entity,
        entityRef: `component:default/${entity.metadata.name}`,
        checks: [check],
      })),
    },
    { signal },
  );
  return entities.map(({ metadata: { name } }) => {
    const answer = answers.find(
      one => one.entityRef === `component:default/${name}`,
    );
    if (!answer) throw new Error(`No answer about ${name}`);
    const { status, message = '', evidence = [], observedAt } = answer;
    return { status, message, evidence: [...evidence], observedAt };
  });
}

/** An answer whole, as the built-in providers give it. */
export interface Answered {
  status: MachineStatus;
  message: string;
  evidence: Evidence[];
  observedAt?: number;
}

/** The facts of a test, by the name of the entity. */
export function knownFacts(
  facts: Record<string, Record<string, KnownFact>> = {},
): FactReader {
  return {
    factsOf: async () =>
      new Map(
        Object.entries(facts).map(([name, known]) => [
          `component:default/${name}`,
          new Map(Object.entries(known)),
        ]),
      ),
  };
}
