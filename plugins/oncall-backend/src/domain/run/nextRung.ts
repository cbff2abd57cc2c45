import { AlertRun } from './AlertRun';
import { escalate } from './respond';
import { RunContext } from './Transition';
import { whomItComesTo } from './whomItComesTo';

/**
 * The step that somebody comes to who escalates now, found by letting them: what
 * is passed today is passed here too.
 *
 * @returns nothing where nobody is above, or it does not escalate
 * @internal
 */
export function nextRung(
  run: AlertRun,
  context: RunContext,
): { title: string; to?: string } | undefined {
  if (run.status === 'resolved') return undefined;
  const asked = { type: 'escalate', actor: '', fromStep: run.step } as const;
  const { title, to } = whomItComesTo(escalate(run, asked, context)) ?? {};
  return title === undefined ? undefined : { title, to };
}
