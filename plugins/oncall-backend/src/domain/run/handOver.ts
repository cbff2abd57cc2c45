import { Recipient } from '@operability/plugin-oncall-common';
import { addDelivery, deliverDue } from './deliverOnce';
import { listNames, refName } from './refName';
import { recipientRef } from './resolveTargets';
import { TransitionDraft } from './TransitionDraft';
import { lookAgain } from './watchSchedules';

/**
 * What a handover of the current step's schedules means for an alert: the one
 * who comes is paged while nobody holds it, and told, with the one who does,
 * when somebody does.
 *
 * @internal
 */
export function handOver(draft: TransitionDraft): void {
  const { run } = draft;
  const { directory } = draft.context;
  const comers = lookAgain(draft);
  const incoming = comers.filter(userRef => directory.isReachable(userRef));
  const { status, phase, heldBy } = run;
  if (incoming.length < comers.length) {
    const lost = listNames(comers.filter(ref => !directory.isReachable(ref)));
    const message = `${lost} came on call and cannot be reached`;
    draft.log('unreachable', message);
    draft.signal('unreachable', message);
  }
  if (!incoming.length || status === 'snoozed' || status === 'resolved') return;

  const names = listNames(incoming);
  const recipients = incoming.map(userRef => asHolder(draft, userRef));
  if (status === 'acknowledged') {
    if (incoming.every(userRef => userRef === heldBy)) return;
    const both = heldBy ? [{ userRef: heldBy }, ...recipients] : recipients;
    draft.log(
      'handover',
      `${names} came on call while ${refName(
        heldBy ?? 'somebody',
      )} holds it; both are told`,
    );
    draft.page(both, 'told', { interrupts: false });
  } else if (phase === 'once') {
    passDeliveriesOn(draft, recipients);
  } else {
    const step = draft.policy?.steps[run.step - 1];
    draft.log('handover', `Paged ${names}, who came on call`, {
      rung: {
        title: phase === 'ladder' && step ? step.title : 'Last resort',
        role: phase === 'ladder' ? step?.role : undefined,
        recipients,
        note: 'came on call',
      },
    });
    draft.page(recipients, 'handover', { ack: step?.ack });
    run.assigned = [...stillAsked(draft, incoming), ...recipients];
  }
}

/** Those asked before who have not gone off call. */
function stillAsked(
  { run }: TransitionDraft,
  incoming: readonly string[],
): Recipient[] {
  return run.assigned.filter(recipient => {
    if (incoming.includes(recipientRef(recipient))) return false;
    const isHolder =
      'userRef' in recipient && recipient.via?.type === 'schedule';
    return !isHolder || run.watched.holders.includes(recipient.userRef);
  });
}

/** What was not yet said to somebody who went off call goes to who came. */
function passDeliveriesOn(
  draft: TransitionDraft,
  recipients: readonly Recipient[],
): void {
  const { run } = draft;
  const stays = run.deliveries.filter(
    ({ userRef, scheduleId }) =>
      scheduleId === undefined || run.watched.holders.includes(userRef),
  );
  if (stays.length === run.deliveries.length) return;
  run.assigned = [
    ...stillAsked(draft, recipients.map(recipientRef)),
    ...recipients,
  ];
  run.deliveries = stays;
  for (const recipient of recipients) addDelivery(draft, recipient);
  draft.log(
    'handover',
    `${listNames(recipients.map(recipientRef))} came on call and will be told`,
  );
  deliverDue(draft);
}

function asHolder(
  { run, at, context }: TransitionDraft,
  userRef: string,
): Recipient {
  const ref = run.watched.scheduleIds.find(scheduleId =>
    context.directory
      .scheduleAt(scheduleId, at)
      ?.holders.some(holder => holder.userRef === userRef),
  );
  return ref ? { userRef, via: { type: 'schedule', ref } } : { userRef };
}
