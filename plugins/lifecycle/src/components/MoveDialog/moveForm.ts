import { Gate } from '@operability/plugin-lifecycle-common';

/** What has been filled in. @internal */
export interface MoveAnswers {
  confirmations: ReadonlySet<string>;
  reason: string;
  isOverriding: boolean;
}

/** Whether the gate lets the move through as it is filled in. @internal */
export function canMoveThrough(gate: Gate, answers: MoveAnswers): boolean {
  const hasReason = answers.reason.trim() !== '';
  if (answers.isOverriding) return gate.canOverride && hasReason;
  return (
    gate.allowed &&
    (gate.reason === 'optional' || hasReason) &&
    gate.confirmations.every(({ id }) => answers.confirmations.has(id))
  );
}

/**
 * Whether passing the gate is on offer: it is closed, or somebody who may pass
 * it cannot affirm what it asks.
 *
 * @internal
 */
export function offersOverride(gate: Gate): boolean {
  return gate.canOverride && (!gate.allowed || gate.confirmations.length > 0);
}
