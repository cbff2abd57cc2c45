import { TransitionDraft } from './TransitionDraft';

/** Ends what the alert waits for on its way to somebody. @internal */
export function letGo(draft: TransitionDraft): void {
  const { run } = draft;
  run.status = 'triggered';
  run.heldBy = undefined;
  run.deliveries = [];
  draft.stop('begin', 'escalate', 'unacknowledge', 'unsnooze');
}

/** Ends the run: nothing is waited for any more. @internal */
export function end(draft: TransitionDraft): void {
  letGo(draft);
  draft.run.status = 'resolved';
  draft.run.assigned = [];
  draft.run.watched = { scheduleIds: [], holders: [] };
  draft.run.heldUntil = undefined;
  draft.run.timers = {};
}
