import { createExtensionPoint } from '@backstage/backend-plugin-api';

/** What another context knows of an alert. @public */
export interface AlertContext {
  /** The incident that the alert belongs to. */
  incident?: { title: string; commander?: string };
}

/** Answers what another context knows of an alert. @public */
export interface AdviceSource {
  /** Named in the log when this source fails. */
  id: string;
  /**
   * Rejecting, or taking longer than two seconds, leaves its part of the advice
   * out.
   */
  contextOf(
    alert: { id: string; entityRef?: string },
    options: { signal: AbortSignal },
  ): Promise<AlertContext | undefined>;
}

/** @public */
export interface OncallAdviceExtensionPoint {
  addSource(source: AdviceSource): void;
}

/** Where modules add to the advice about an alert. @public */
export const oncallAdviceExtensionPoint =
  createExtensionPoint<OncallAdviceExtensionPoint>({ id: 'oncall.advice' });
