import { Urgency } from '@operability/plugin-oncall-common';
import { AlertRun } from './AlertRun';
import { beginUnlessHeld } from './begin';
import { quietTime } from './constants';
import { endOfMaintenance } from './endOfMaintenance';
import { holdForMaintenance } from './holdForMaintenance';
import { end, letGo } from './letGo';
import { noteUnreachable } from './noteUnreachable';
import { refName } from './refName';
import { acknowledge, escalate, extend, reassign, snooze } from './respond';
import { takeDue } from './takeDue';
import { effectiveTime, nextTimer, rebaseTimers } from './timers';
import { Outcome, RunContext, RunEvent, Transition } from './Transition';
import { TransitionDraft } from './TransitionDraft';

/** What may still be on its way when an alert ends. */
const fromEngine = new Set<RunEvent['type']>([
  'tick',
  'unreachable',
  'maintenanceChanged',
]);

/** What an alert starts with. @internal */
export interface RunStart {
  alertId: string;
  urgency: Urgency;
  flapping?: boolean;
  actor?: string;
}

/**
 * Opens an alert: the first step is paged in the same transition.
 *
 * @internal
 */
export function startRun(start: RunStart, context: RunContext): Transition {
  const { alertId, urgency, flapping = false, actor } = start;
  const { policy } = context;
  const draft = TransitionDraft.of(
    {
      alertId,
      urgency,
      flapping,
      status: 'triggered',
      policy: policy && { id: policy.id, version: policy.version },
      phase: 'waiting',
      step: 1,
      repeat: 0,
      sequence: 0,
      assigned: [],
      paged: [],
      unreached: [],
      watched: { scheduleIds: [], holders: [] },
      deliveries: [],
      timers: {},
    },
    context,
  );
  draft.log(
    'triggered',
    flapping
      ? 'Triggered; it flaps, and resolves only after ten quiet minutes'
      : 'Triggered',
    { actor },
  );
  beginUnlessHeld(draft);
  return draft.finish();
}

/**
 * What happens next to an alert: the one function behind the engine, every
 * button and every preview.
 *
 * A tick does the one thing that was due first, so that an engine that was away
 * takes one step and not all that it missed; it is called again for what else
 * is due.
 *
 * @internal
 */
export function nextTransition(
  run: AlertRun,
  event: RunEvent,
  context: RunContext,
): Outcome {
  if (run.status === 'resolved') {
    if (fromEngine.has(event.type)) return { type: 'unchanged' };
    return {
      type: 'refused',
      reason: 'resolved',
      message: 'It is resolved already',
    };
  }
  switch (event.type) {
    case 'tick':
      return tick(run, context);
    case 'trigger':
      return triggerAgain(run, event, context);
    case 'resolve':
      return resolve(run, event, context);
    case 'acknowledge':
      return acknowledge(run, event, context);
    case 'extend':
      return extend(run, event, context);
    case 'escalate':
      return escalate(run, event, context);
    case 'snooze':
      return snooze(run, event, context);
    case 'reassign':
      return reassign(run, event, context);
    case 'unreachable':
      return noteUnreachable(run, event, context);
    default:
      return lookAtMaintenance(run, context);
  }
}

function tick(run: AlertRun, context: RunContext): Outcome {
  const { now } = context;
  const rebased = rebaseTimers(run.timers, now);
  const current = rebased ? { ...run, timers: rebased } : run;
  const due = nextTimer(current);
  if (!due || due.dueAt > now) {
    return rebased
      ? TransitionDraft.of(current, context).finish()
      : { type: 'unchanged' };
  }
  const draft = TransitionDraft.of(
    current,
    context,
    effectiveTime(due.dueAt, now),
  );
  if (due.type === 'quiet' || !holdForMaintenance(draft)) {
    takeDue(draft, due.type);
  }
  return draft.finish();
}

function triggerAgain(
  run: AlertRun,
  { urgency, actor }: Extract<RunEvent, { type: 'trigger' }>,
  context: RunContext,
): Outcome {
  const draft = TransitionDraft.of(run, context);
  draft.stop('quiet');
  if (urgency === 'low' || run.urgency === 'high') {
    draft.log('retriggered', 'Triggered again', { actor });
    return draft.finish();
  }
  draft.log('raised', 'Triggered again, now with high urgency', { actor });
  letGo(draft);
  draft.run.urgency = 'high';
  beginUnlessHeld(draft);
  return draft.finish();
}

function resolve(
  run: AlertRun,
  { automatic, actor }: Extract<RunEvent, { type: 'resolve' }>,
  context: RunContext,
): Outcome {
  const draft = TransitionDraft.of(run, context);
  if (automatic && run.flapping) {
    draft.start('quiet', quietTime);
    draft.log(
      'quietening',
      'Cleared; resolves if it stays quiet for ten minutes',
    );
    return draft.finish();
  }
  end(draft);
  draft.log('resolved', actor ? `${refName(actor)} resolved it` : 'Resolved', {
    actor,
  });
  return draft.finish();
}

function lookAtMaintenance(run: AlertRun, context: RunContext): Outcome {
  const { now, maintenance = [] } = context;
  if (run.heldUntil === undefined || run.heldUntil <= now) {
    return { type: 'unchanged' };
  }
  if (endOfMaintenance(maintenance, now) === run.heldUntil) {
    return { type: 'unchanged' };
  }
  const draft = TransitionDraft.of(run, context);
  if (!holdForMaintenance(draft)) {
    draft.run.heldUntil = now;
    draft.log('released', 'Maintenance is over');
  }
  return draft.finish();
}
