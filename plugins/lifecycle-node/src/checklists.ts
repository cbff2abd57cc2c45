import {
  BackstageCredentials,
  createExtensionPoint,
} from '@backstage/backend-plugin-api';
import { GateItem } from '@operability/plugin-lifecycle-common';

/** What a gate asks of a checklist. @public */
export interface ChecklistRequest {
  /** As the stage names it in `spec.entry.checklists`. */
  checklist: string;
  /** The candidate, also while the checklist does not apply to the stage it is in. */
  entityRef: string;
  /** The stage it wants to enter. */
  toStage: string;
}

/** With whose rights, and for how long, a checklist is evaluated. @public */
export interface ChecklistOptions {
  credentials: BackstageCredentials;
  /** Aborted when the gate stops waiting, 10 s after it asked. */
  signal: AbortSignal;
}

/**
 * Evaluates checklists for the gates of lifecycle.
 *
 * @public
 */
export interface LifecycleChecklistProvider {
  /** Named in the gate when this provider fails. */
  id: string;
  /**
   * The checklists it answers for. Left out by the one provider that answers
   * for whatever no other provider names.
   */
  checklists?: readonly string[];
  /**
   * The lines of a checklist as they stand now, or `undefined` for a checklist
   * it does not know. Rejecting, or taking longer than 10 s, closes the gate
   * with one `unknown` item that names the provider.
   */
  evaluate(
    request: ChecklistRequest,
    options: ChecklistOptions,
  ): Promise<GateItem[] | undefined>;
}

/** @public */
export interface LifecycleChecklistExtensionPoint {
  /**
   * Adds a provider. Claiming a checklist that another provider claims fails
   * the start of the module that comes second.
   */
  addProvider(provider: LifecycleChecklistProvider): void;
}

/** Where modules plug checklists into the gates. @public */
export const lifecycleChecklistExtensionPoint =
  createExtensionPoint<LifecycleChecklistExtensionPoint>({
    id: 'lifecycle.checklist',
  });
