import { Recipient, Step, Target } from '@operability/plugin-oncall-common';
import { logPassed, stepRecipients } from './climb';
import { listNames } from './refName';
import {
  findLastResort,
  lastResortReasons,
  lastResortTitle,
  reportNobodyLeft,
} from './pageLastResort';
import { recipientRef } from './resolveTargets';
import { TransitionDraft } from './TransitionDraft';
import { watchNothing, watchSchedules } from './watchSchedules';

/**
 * Starts what low urgency is: the first step that comes to somebody hears of it
 * once, quietly, each in their own working windows; nothing climbs.
 *
 * @internal
 */
export function deliverOnce(draft: TransitionDraft): void {
  const { run, policy } = draft;
  run.phase = 'once';
  run.step = 1;
  for (const step of policy?.steps ?? []) {
    const { recipients, unreachable, passedBecause } = stepRecipients(
      draft,
      step,
    );
    if (!passedBecause) {
      assign(draft, recipients, step.targets);
      return;
    }
    logPassed(draft, step, passedBecause, unreachable);
    run.step += 1;
  }
  run.step = 0;
  deliverToLastResort(draft);
}

/** Plans a delivery for a person; a channel is told at once, for it wakes nobody. @internal */
export function addDelivery(
  draft: TransitionDraft,
  recipient: Recipient,
): void {
  if ('channelRef' in recipient) return;
  const { userRef, via } = recipient;
  const scheduleId = via?.type === 'schedule' ? via.ref : undefined;
  const { directory } = draft.context;
  // Somebody who never works hears of it at once: quietly is better than never.
  const dueAt =
    directory.nextWorkingTime(userRef, draft.at, scheduleId) ?? draft.at;
  draft.run.deliveries.push({ userRef, scheduleId, dueAt });
}

/** Tells those whose time has come. @internal */
export function deliverDue(draft: TransitionDraft): void {
  const { run, at } = draft;
  const due = run.deliveries.filter(({ dueAt }) => dueAt <= at);
  run.deliveries = run.deliveries.filter(({ dueAt }) => dueAt > at);
  if (!run.deliveries.length) watchNothing(draft);
  deliver(
    draft,
    due.map(({ userRef, scheduleId }) =>
      scheduleId
        ? { userRef, via: { type: 'schedule', ref: scheduleId } }
        : { userRef },
    ),
  );
}

function assign(
  draft: TransitionDraft,
  recipients: Recipient[],
  targets: readonly Target[],
): void {
  const { run } = draft;
  run.assigned = recipients;
  run.deliveries = [];
  watchSchedules(draft, targets);
  recipients.forEach(recipient => addDelivery(draft, recipient));
  deliver(
    draft,
    recipients.filter(recipient => 'channelRef' in recipient),
  );
  deliverDue(draft);
}

function deliver(draft: TransitionDraft, recipients: Recipient[]): void {
  if (!recipients.length) return;
  const step: Step | undefined = draft.policy?.steps[draft.run.step - 1];
  draft.log('paged', `Told ${listNames(recipients.map(recipientRef))}`, {
    rung: {
      title: step?.title ?? lastResortTitle,
      role: step?.role,
      recipients,
      note: 'low urgency: once, quietly, in working hours',
    },
  });
  draft.page(recipients, 'lowUrgency', { interrupts: false, ack: step?.ack });
}

function deliverToLastResort(draft: TransitionDraft): void {
  const why = draft.policy ? 'empty' : 'unowned';
  draft.signal(why, lastResortReasons[why]);
  const found = findLastResort(draft);
  if (found) {
    assign(draft, found.recipients, [found.target]);
    return;
  }
  reportNobodyLeft(
    draft,
    `${lastResortReasons[why]}, and no last resort comes to anybody`,
  );
}
