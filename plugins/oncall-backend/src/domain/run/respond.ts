import { delayMilliseconds } from '@operability/plugin-oncall-common';
import { AlertRun } from './AlertRun';
import { climbOn, currentWait } from './climb';
import { defaultAckTimeout } from './constants';
import { addDelivery, deliverDue } from './deliverOnce';
import { letGo } from './letGo';
import { refName } from './refName';
import { Outcome, Refusal, RunContext, RunEvent } from './Transition';
import { timeText } from '../time/timeText';
import { TransitionDraft } from './TransitionDraft';
import { watchNothing } from './watchSchedules';

type EventOf<Type extends RunEvent['type']> = Extract<RunEvent, { type: Type }>;

/**
 * Whoever acknowledges holds the alert. Doing it twice changes nothing, not even
 * the timeout; somebody else's alert is taken over by reassigning it, in the
 * open, rather than by an old button.
 *
 * @internal
 */
export function acknowledge(
  run: AlertRun,
  { actor }: EventOf<'acknowledge'>,
  context: RunContext,
): Outcome {
  if (run.status === 'acknowledged') {
    if (run.heldBy === actor) return { type: 'unchanged' };
    return refuse(
      'alreadyHeld',
      `${refName(
        run.heldBy ?? 'somebody',
      )} holds it already; reassign it to take it over`,
    );
  }
  const draft = TransitionDraft.of(run, context);
  const isTarget = run.paged.includes(actor);
  draft.log(
    'acknowledged',
    `${refName(actor)} acknowledged${
      isTarget ? '' : ' without having been paged'
    }`,
    { actor },
  );
  hold(draft, actor);
  return draft.finish();
}

/** "Still on it": the acknowledgement lasts one timeout longer. @internal */
export function extend(
  run: AlertRun,
  { actor }: EventOf<'extend'>,
  context: RunContext,
): Outcome {
  if (run.status !== 'acknowledged') {
    return refuse('notAcknowledged', 'Nobody holds it; acknowledge it');
  }
  const draft = TransitionDraft.of(run, context);
  const timer = draft.run.timers.unacknowledge;
  if (!timer) return { type: 'unchanged' };
  const timeout = ackTimeout(draft);
  timer.dueAt += timeout;
  timer.delay = (timer.delay ?? 0) + timeout;
  draft.log('extended', `${refName(actor)} is still on it`, { actor });
  return draft.finish();
}

/**
 * Goes on to the next step because somebody asks for it, maintenance or not.
 *
 * @internal
 */
export function escalate(
  run: AlertRun,
  { actor, fromStep, fromRepeat = run.repeat }: EventOf<'escalate'>,
  context: RunContext,
): Outcome {
  if (run.urgency === 'low') {
    return refuse(
      'lowUrgency',
      'Low urgency never escalates; trigger it with high urgency',
    );
  }
  if (fromStep !== run.step || fromRepeat !== run.repeat) {
    return refuse('stepMovedOn', `It has moved on to step ${run.step}`);
  }
  if (run.phase === 'lastResort') {
    return refuse('nobodyAbove', 'The last resort is asked already');
  }
  const draft = TransitionDraft.of(run, context);
  draft.log('escalated', `${refName(actor)} escalated`, { actor });
  letGo(draft);
  climbOn(draft);
  return draft.finish();
}

/** Puts an alert off; it comes back at step 1. @internal */
export function snooze(
  run: AlertRun,
  { actor, until }: EventOf<'snooze'>,
  context: RunContext,
): Outcome {
  if (until <= context.now) {
    return refuse('notInFuture', 'It can only be snoozed until later than now');
  }
  const draft = TransitionDraft.of(run, context);
  letGo(draft);
  draft.run.status = 'snoozed';
  draft.run.assigned = [];
  watchNothing(draft);
  draft.run.timers.unsnooze = { dueAt: until };
  draft.log(
    'snoozed',
    `${refName(actor)} snoozed it until ${timeText(until)}`,
    { actor },
  );
  return draft.finish();
}

/**
 * Hands the alert to somebody, who is paged and has the time of the current step
 * before the ladder goes on. Whoever takes it themselves holds it.
 *
 * @internal
 */
export function reassign(
  run: AlertRun,
  { actor, userRef }: EventOf<'reassign'>,
  context: RunContext,
): Outcome {
  if (run.status === 'acknowledged' && run.heldBy === userRef) {
    return { type: 'unchanged' };
  }
  if (!context.directory.isReachable(userRef)) {
    return refuse('unreachable', `${refName(userRef)} cannot be reached`);
  }
  const draft = TransitionDraft.of(run, context);
  if (actor === userRef) {
    draft.log('reassigned', `${refName(actor)} took it over`, { actor });
    hold(draft, actor);
    return draft.finish();
  }
  draft.log(
    'reassigned',
    `${refName(actor)} handed it to ${refName(userRef)}`,
    { actor },
  );
  letGo(draft);
  watchNothing(draft);
  draft.run.assigned = [{ userRef }];
  draft.run.unreached = [];
  if (draft.run.urgency === 'low') {
    addDelivery(draft, { userRef });
    deliverDue(draft);
  } else {
    draft.page([{ userRef }], 'reassigned');
    draft.start('escalate', currentWait(draft));
  }
  return draft.finish();
}

function ackTimeout({ policy }: TransitionDraft): number {
  return policy ? delayMilliseconds(policy.ackTimeout) : defaultAckTimeout;
}

function hold(draft: TransitionDraft, userRef: string): void {
  const { run } = draft;
  letGo(draft);
  run.status = 'acknowledged';
  run.heldBy = userRef;
  run.assigned = [{ userRef }];
  // Low urgency has no ladder to go back to.
  if (run.urgency === 'high') draft.start('unacknowledge', ackTimeout(draft));
  else watchNothing(draft);
}

function refuse(reason: Refusal['reason'], message: string): Refusal {
  return { type: 'refused', reason, message };
}
