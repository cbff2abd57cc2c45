import { climb } from './climb';
import { deliverOnce } from './deliverOnce';
import { holdForMaintenance } from './holdForMaintenance';
import { TransitionDraft } from './TransitionDraft';

/** The ladder from its first step, or the one message of low urgency. @internal */
export function begin(draft: TransitionDraft): void {
  draft.run.repeat = 0;
  if (draft.run.urgency === 'low') deliverOnce(draft);
  else climb(draft, 1);
}

/** Begins, or waits for the end of maintenance to do so. @internal */
export function beginUnlessHeld(draft: TransitionDraft): void {
  draft.run.phase = 'waiting';
  draft.run.step = 1;
  draft.run.repeat = 0;
  draft.start('begin', 0);
  if (holdForMaintenance(draft)) return;
  draft.stop('begin');
  begin(draft);
}
