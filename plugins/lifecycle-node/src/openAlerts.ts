import {
  BackstageCredentials,
  createExtensionPoint,
} from '@backstage/backend-plugin-api';

/** With whose rights, and for how long, open alerts are counted. @public */
export interface OpenAlertsOptions {
  /** The reader of the cards: what they may not see is not counted. */
  credentials: BackstageCredentials;
  /** Aborted when the cards are shown without counts, 1 s after they were asked for. */
  signal: AbortSignal;
}

/**
 * Tells lifecycle how many alerts of an entity are open.
 *
 * @public
 */
export interface LifecycleOpenAlertsProvider {
  /** Named in the log when this provider fails. */
  id: string;
  /**
   * How many alerts are open, by entity; an entity that is left out is shown
   * without a count. At most 1,000 references are asked for at once. Where it
   * rejects, or takes longer than 1 s, the cards are shown without counts.
   */
  countOpenAlerts(
    entityRefs: readonly string[],
    options: OpenAlertsOptions,
  ): Promise<ReadonlyMap<string, number>>;
}

/** @public */
export interface LifecycleOpenAlertsExtensionPoint {
  /** Sets the one provider. A second one fails the start of its module. */
  setProvider(provider: LifecycleOpenAlertsProvider): void;
}

/** Where a module says how many alerts are open. @public */
export const lifecycleOpenAlertsExtensionPoint =
  createExtensionPoint<LifecycleOpenAlertsExtensionPoint>({
    id: 'lifecycle.openAlerts',
  });
