import { AlertRun } from './AlertRun';
import { climbOn } from './climb';
import { holdForMaintenance } from './holdForMaintenance';
import { listNames } from './refName';
import { recipientRef } from './resolveTargets';
import { Outcome, RunContext, RunEvent } from './Transition';
import { TransitionDraft } from './TransitionDraft';

/**
 * No channel has reached somebody. When that is everybody the step asked, it is
 * as if it had come to nobody: the ladder goes on at once.
 *
 * @internal
 */
export function noteUnreachable(
  run: AlertRun,
  { step, repeat, refs }: Extract<RunEvent, { type: 'unreachable' }>,
  context: RunContext,
): Outcome {
  const draft = TransitionDraft.of(run, context);
  const message = `No channel has reached ${listNames(refs)}`;
  draft.log('unreachable', message, { step });
  draft.signal('unreachable', message);
  const isCurrent = step === run.step && repeat === run.repeat;
  if (!isCurrent || run.status !== 'triggered' || run.phase !== 'ladder') {
    return draft.finish();
  }
  const unreached = new Set([...run.unreached, ...refs]);
  draft.run.unreached = [...unreached];
  if (run.assigned.every(one => unreached.has(recipientRef(one)))) {
    draft.start('escalate', 0);
    if (!holdForMaintenance(draft)) climbOn(draft);
  }
  return draft.finish();
}
