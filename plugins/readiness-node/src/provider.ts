import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { Evidence, MachineStatus } from '@operability/plugin-readiness-common';

/** A question about entities, before anybody configures it. @public */
export interface CheckDefinition {
  /** Lower-case letters, digits and dashes. */
  id: string;
  title: string;
  /** What happens without it. */
  why: string;
  /** The talk, standard or incident that it comes from. */
  source: { title: string; url?: string };
  /** What whoever fails it does about it. */
  howToFix: string;
  /** Whether it closes a gate; true, when left out. */
  required?: boolean;
  /** A Backstage filter predicate over the entity; all entities, when left out. */
  appliesTo?: Record<string, unknown>;
  /** Whether a person may answer where the machine cannot; false, when left out. */
  attestable?: boolean;
  /** How old an answer may be, as an ISO 8601 duration such as `P1D`. */
  timeToLive: string;
}

/** One entity, and the checks that are asked about it. @public */
export interface ProviderItem {
  entity: Entity;
  /** Full, in lower case, such as `component:default/logplex`. */
  entityRef: string;
  checks: readonly string[];
}

/** What a provider is asked at once. @public */
export interface ProviderBatch {
  items: readonly ProviderItem[];
  /** In epoch milliseconds. */
  now: number;
}

/** What a provider found out about one check of one entity. @public */
export interface ProviderAnswer {
  entityRef: string;
  check: string;
  status: MachineStatus;
  /** Why, in words for its owner; left out for a pass. */
  message?: string;
  evidence?: readonly Evidence[];
  /** When what it stands on was observed, in epoch milliseconds; now, when left out. */
  observedAt?: number;
}

/**
 * Answers checks about entities.
 *
 * @public
 */
export interface ReadinessProvider {
  /** Lower-case letters, digits and dashes; never changed. */
  id: string;
  /** What it answers: ids of checks that are known, or checks that it brings. */
  checks: readonly (string | CheckDefinition)[];
  /**
   * Names of pushed facts that it looks at, such as `log-sample`: an entity is
   * asked about anew when one of them is pushed.
   */
  facts?: readonly string[];
  /** How often an entity is asked about, as an ISO 8601 duration; `PT1H`, when left out. */
  every?: string;
  /** Entities a batch at most; 20, when left out. */
  batchSize?: number;
  /** Batches at once on a replica; 2, when left out. */
  concurrency?: number;
  /** How long a batch may take, as an ISO 8601 duration; `PT1M`, when left out. */
  timeLimit?: string;
  /**
   * Answers a batch. An item without an answer becomes `unknown`. Rejecting, or
   * taking too long, leaves earlier answers to grow stale and touches nobody
   * else's.
   *
   * @param options - `signal` is aborted when nobody waits any more
   */
  evaluate(
    batch: ProviderBatch,
    options: { signal: AbortSignal },
  ): Promise<readonly ProviderAnswer[]>;
}

/** @public */
export interface ReadinessProviderExtensionPoint {
  /**
   * Adds a provider. One whose id is taken, or that answers a check that
   * another answers, fails the start of the module that comes second.
   */
  addProvider(provider: ReadinessProvider): void;
}

/** Where modules plug providers in. @public */
export const readinessProviderExtensionPoint =
  createExtensionPoint<ReadinessProviderExtensionPoint>({
    id: 'readiness.provider',
  });
