import { ReadinessProvider } from '@operability/plugin-readiness-node';
import { Definitions } from '../definitions/Definitions';
import {
  evaluateDeclared,
  KnownFact,
} from '../domain/declared/evaluateDeclared';
import { factReferences } from '../domain/declared/factReferences';

/** The id of the provider that answers checks written in the configuration. */
export const declaredProviderId = 'declared';

/** Where facts are kept, as far as predicates look at them. */
export interface FactsByEntity {
  factsOf(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, ReadonlyMap<string, KnownFact>>>;
}

const noFacts: ReadonlyMap<string, KnownFact> = new Map();

/** Answers the checks that are predicates over an entity and its facts. */
export function declaredProvider(options: {
  definitions: Definitions;
  facts: FactsByEntity;
}): ReadinessProvider {
  return {
    id: declaredProviderId,
    checks: [],
    every: 'PT30M',
    batchSize: 1000,
    // One is worked out while another is written.
    concurrency: 2,
    async evaluate({ items, now }) {
      const { checks } = options.definitions;
      const asked = new Set(items.flatMap(item => item.checks));
      const facts = looksAtFacts(checks, asked)
        ? await options.facts.factsOf(items.map(({ entityRef }) => entityRef))
        : new Map<string, ReadonlyMap<string, KnownFact>>();
      return items.flatMap(({ entity, entityRef, checks: ids }) =>
        ids.map(check => {
          const { declared, howToFix } = checks.get(check) ?? {};
          if (!declared || 'problem' in declared) {
            const message = declared?.problem ?? 'It is not defined any more.';
            return { entityRef, check, status: 'unknown' as const, message };
          }
          const { predicate } = declared;
          const known = facts.get(entityRef) ?? noFacts;
          return {
            entityRef,
            check,
            ...evaluateDeclared(
              { predicate, howToFix: howToFix ?? '' },
              entity,
              known,
              now,
            ),
          };
        }),
      );
    },
  };
}

function looksAtFacts(
  checks: Definitions['checks'],
  asked: ReadonlySet<string>,
): boolean {
  return [...asked].some(check => {
    const declared = checks.get(check)?.declared;
    return (
      declared !== undefined &&
      'predicate' in declared &&
      factReferences(declared.predicate).length > 0
    );
  });
}
