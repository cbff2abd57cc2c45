import { KnownFact } from '../domain/declared/evaluateDeclared';

/** What others have told about entities, as far as providers look at it. */
export interface FactReader {
  /** By entity and name; the newest, where two told of the same. */
  factsOf(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, ReadonlyMap<string, KnownFact>>>;
}

/** The names of pushed facts that built-in checks look at. */
export const factNames = {
  logSample: 'log-sample',
  autoScaled: 'auto-scaled',
  unhealthyInstancesEnd: 'unhealthy-instances-end',
} as const;
