import { findStage, KnownStage } from './stages';

/** Which conditions a way from one stage to another has at all. */
export interface GateRequirements {
  /** Entering where it is already: only makes sense to confirm a placement. */
  stays: boolean;
  /** Moving back needs a reason and nothing else. */
  movesBack: boolean;
  leavesTerminal: boolean;
  plan: boolean;
  consumers: boolean;
  checklists: readonly string[];
  confirmations: KnownStage['entry']['confirmations'];
  reason: 'required' | 'optional';
}

/**
 * The conditions between two stages, before anybody looks at how they stand.
 * A stage that has vanished lies nowhere: whatever leaves it moves forward.
 */
export function gateRequirements(
  from: string,
  to: KnownStage,
  stages: readonly KnownStage[],
): GateRequirements {
  const origin = findStage(stages, from);
  const stays = from === to.name;
  const movesBack = origin !== undefined && to.order < origin.order;
  const leavesTerminal = !stays && origin?.terminal === true;
  const entry = stays || movesBack ? undefined : to.entry;
  const needsReason =
    movesBack || leavesTerminal || entry?.reason === 'required';
  return {
    stays,
    movesBack,
    leavesTerminal,
    plan: entry?.plan === 'required',
    consumers: entry?.consumers === 'none',
    checklists: entry?.checklists ?? [],
    confirmations: entry?.confirmations ?? [],
    reason: needsReason ? 'required' : 'optional',
  };
}
