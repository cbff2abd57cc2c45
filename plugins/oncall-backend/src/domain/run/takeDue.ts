import { begin } from './begin';
import { climb, climbOn, currentWait } from './climb';
import { deliverDue } from './deliverOnce';
import { end, letGo } from './letGo';
import { handOver } from './handOver';
import { refName } from './refName';
import { NextTimer } from './timers';
import { TransitionDraft } from './TransitionDraft';

/** Does what a run has waited for. @internal */
export function takeDue(draft: TransitionDraft, type: NextTimer['type']): void {
  const { run } = draft;
  switch (type) {
    case 'quiet':
      end(draft);
      draft.log('resolved', 'Resolved after ten quiet minutes');
      break;
    case 'unsnooze':
      letGo(draft);
      draft.log('unsnoozed', 'The snooze is over');
      begin(draft);
      break;
    case 'unacknowledge':
      loseAcknowledgement(draft);
      break;
    case 'begin':
      draft.stop('begin');
      begin(draft);
      break;
    case 'escalate':
      draft.stop('escalate');
      climbOrTakeUp(draft);
      break;
    case 'handover':
      handOver(draft);
      break;
    default:
      run.deliveries.sort((one, other) => one.dueAt - other.dueAt);
      deliverDue(draft);
  }
}

/** An alert without a policy climbs as soon as it has one. */
function climbOrTakeUp(draft: TransitionDraft): void {
  const { currentPolicy } = draft.context;
  if (draft.policy || !currentPolicy) {
    climbOn(draft);
    return;
  }
  draft.pin(currentPolicy);
  climb(draft, 1);
}

/** The holder is asked first, and has the time of the step to answer. */
function loseAcknowledgement(draft: TransitionDraft): void {
  const { run, context } = draft;
  const userRef = run.heldBy;
  const wait = currentWait(draft);
  letGo(draft);
  if (!userRef || !context.directory.isReachable(userRef)) {
    const message = `The acknowledgement timed out, and ${refName(
      userRef ?? 'its holder',
    )} cannot be reached`;
    draft.log('unacknowledged', message);
    draft.signal('unreachable', message);
    climbOn(draft);
    return;
  }
  draft.log(
    'unacknowledged',
    `The acknowledgement timed out; paged ${refName(userRef)}`,
  );
  draft.page([{ userRef }], 'acknowledgementTimeout');
  run.assigned = [{ userRef }];
  run.unreached = [];
  draft.start('escalate', wait);
}
