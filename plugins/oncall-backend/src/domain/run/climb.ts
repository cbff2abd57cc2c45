import { delayMilliseconds, Step } from '@operability/plugin-oncall-common';
import { defaultEscalateAfter, lastResortEvery } from './constants';
import { pageLastResort } from './pageLastResort';
import { listNames } from './refName';
import {
  ResolvedTargets,
  recipientRef,
  resolveTargets,
} from './resolveTargets';
import { outsideItsHours } from './stepHours';
import { TransitionDraft } from './TransitionDraft';
import { watchSchedules } from './watchSchedules';

/**
 * Goes up the ladder from a step: pages the first one that comes to somebody,
 * repeats, or turns to the last resort.
 *
 * A pass that has been walked from its first step and came to nobody is not
 * repeated: it would come to nobody again, at the same instant.
 *
 * @internal
 */
export function climb(draft: TransitionDraft, from: number): void {
  const { run } = draft;
  if (!draft.policy) {
    pageLastResort(draft, 'unowned');
    return;
  }
  let isWholePass = from === 1;
  run.phase = 'ladder';
  run.step = from;
  for (;;) {
    if (run.step <= draft.policy.steps.length) {
      if (pageStep(draft, draft.policy.steps[run.step - 1])) return;
      run.step += 1;
    } else if (!isWholePass && run.repeat < draft.policy.repeat) {
      startAgain(draft);
      isWholePass = true;
    } else {
      pageLastResort(draft, isWholePass ? 'empty' : 'exhausted');
      return;
    }
  }
}

/** Goes on at the step after the current one. @internal */
export function climbOn(draft: TransitionDraft): void {
  const { phase, step } = draft.run;
  if (phase === 'lastResort') pageLastResort(draft, 'again');
  else climb(draft, phase === 'ladder' ? step + 1 : 1);
}

/** How long the current step has before the ladder goes on. @internal */
export function currentWait({ run, policy }: TransitionDraft): number {
  if (run.phase === 'lastResort') return lastResortEvery;
  const step = run.phase === 'ladder' && policy?.steps[run.step - 1];
  return step ? delayMilliseconds(step.escalateAfter) : defaultEscalateAfter;
}

/** Whom a step comes to, or why it is passed. @internal */
export function stepRecipients(
  draft: TransitionDraft,
  step: Step,
): ResolvedTargets & { passedBecause?: string } {
  const { policy, at, context } = draft;
  const hours = policy && outsideItsHours(step, policy, at, context.directory);
  if (hours) return { recipients: [], unreachable: [], passedBecause: hours };
  const resolved = resolveTargets(step.targets, at, context.directory);
  if (resolved.recipients.length) return resolved;
  const passedBecause = resolved.unreachable.length
    ? `${listNames(resolved.unreachable)} cannot be reached`
    : 'nobody is on call';
  return { ...resolved, passedBecause };
}

/** Writes that a step was passed, so that nobody has to ask why. @internal */
export function logPassed(
  draft: TransitionDraft,
  { title, role }: Step,
  because: string,
  unreachable: readonly string[],
): void {
  draft.log('passed', `Passed ${title} at once: ${because}`, {
    rung: { title, role, recipients: [], note: because },
  });
  if (unreachable.length) {
    draft.signal('unreachable', `${title} has nobody to page: ${because}`);
  }
}

function pageStep(draft: TransitionDraft, step: Step): boolean {
  const { run } = draft;
  const { title, role } = step;
  const { recipients, unreachable, passedBecause } = stepRecipients(
    draft,
    step,
  );
  if (passedBecause) {
    logPassed(draft, step, passedBecause, unreachable);
    return false;
  }
  const note = unreachable.length
    ? `${listNames(unreachable)} cannot be reached`
    : undefined;
  const names = listNames(recipients.map(recipientRef));
  draft.log('paged', `Paged ${names}: ${title}${note ? `; ${note}` : ''}`, {
    rung: { title, role, recipients, note },
  });
  draft.page(recipients, 'step', { ack: step.ack });
  run.assigned = recipients;
  run.unreached = [];
  draft.start('escalate', delayMilliseconds(step.escalateAfter));
  watchSchedules(draft, step.targets);
  return true;
}

function startAgain(draft: TransitionDraft): void {
  const { run, context } = draft;
  const version = draft.policy?.version;
  if (context.currentPolicy) draft.pin(context.currentPolicy);
  run.repeat += 1;
  run.step = 1;
  const changed = draft.policy?.version !== version;
  draft.log(
    'repeated',
    `Nobody answered; starting again (${run.repeat} of ${
      draft.policy?.repeat
    })${changed ? `, by version ${draft.policy?.version} of the policy` : ''}`,
  );
}
