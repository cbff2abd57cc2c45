import { listNames } from './refName';
import { recipientRef } from './resolveTargets';
import { Outcome } from './Transition';

/** Whom an outcome comes to, in words; nothing for one that changes nothing. @internal */
export function whomItComesTo(
  outcome: Outcome,
): { title?: string; to?: string } | undefined {
  if (outcome.type !== 'transition') return undefined;
  const names = listNames(
    outcome.pages.map(({ recipient }) => recipientRef(recipient)),
  );
  return {
    title: outcome.timeline.findLast(({ rung }) => rung)?.rung?.title,
    to: names || undefined,
  };
}
