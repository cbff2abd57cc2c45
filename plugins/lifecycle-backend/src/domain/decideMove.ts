import { GateItem } from '@operability/plugin-lifecycle-common';
import { closesGate, GateEvaluation } from './evaluateGate';

/** What becomes of a wish to move. */
export type MoveDecision =
  | { outcome: 'allowed'; overridden: boolean }
  | { outcome: 'closed'; blockers: GateItem[] }
  | { outcome: 'forbidden'; blockers: GateItem[] };

const reasonToOverride: GateItem = {
  id: 'reason',
  title: 'A reason',
  source: 'reason',
  status: 'fail',
  required: true,
  message: 'Passing a closed gate takes a written reason.',
};

/**
 * Whether a move may happen. An override opens every condition but the
 * reason, and leaves no mark where the gate was open anyhow.
 */
export function decideMove(
  { items }: GateEvaluation,
  wish: { override: boolean; mayOverride: boolean; reason?: string },
): MoveDecision {
  const blockers = items.filter(closesGate);
  if (!blockers.length) return { outcome: 'allowed', overridden: false };
  const conditions = blockers.filter(({ source }) => source !== 'reason');
  if (!wish.override || !conditions.length) {
    return { outcome: 'closed', blockers };
  }
  if (!wish.mayOverride) return { outcome: 'forbidden', blockers };
  if (!wish.reason?.trim()) {
    return { outcome: 'closed', blockers: [reasonToOverride] };
  }
  return { outcome: 'allowed', overridden: true };
}
