import { endOfMaintenance } from './endOfMaintenance';
import { TransitionDraft } from './TransitionDraft';

/**
 * Keeps what is due back to the end of maintenance; false outside of it.
 *
 * Once it is over, its end stays the time from which all that it kept back
 * counts, though it may be done one after the other.
 *
 * @internal
 */
export function holdForMaintenance(draft: TransitionDraft): boolean {
  const { run, context, at } = draft;
  const until = endOfMaintenance(context.maintenance ?? [], at);
  if (until === undefined) return false;
  run.heldUntil = until;
  const message = `Under maintenance: paged when it ends, at ${new Date(
    until,
  ).toISOString()}`;
  draft.log('held', message, {
    rung: { title: 'Maintenance', recipients: [], note: message },
  });
  return true;
}
