import { AlertRun } from './AlertRun';
import { isFlapping } from './flapping';
import { nextTransition, RunStart, startRun } from './nextTransition';
import { Outcome, RunContext, RunEvent } from './Transition';

/** What a source, or a person by hand, says about a key. @internal */
export type IncomingEvent = Extract<
  RunEvent,
  { type: 'trigger' } | { type: 'resolve' }
>;

/**
 * Takes a trigger or resolve for a key in: adds it to the alert that is open for
 * it, opens one, or leaves it.
 *
 * A resolve that finds nothing open changes nothing. One that has overtaken its
 * trigger is therefore lost, and the trigger pages: rather once too often.
 *
 * @param opening - What an alert would be opened with, and when alerts of the
 * same key were resolved by their source.
 * @internal
 */
export function receive(
  open: AlertRun | undefined,
  event: IncomingEvent,
  opening: Pick<RunStart, 'alertId'> & {
    automaticResolves: readonly number[];
  },
  context: RunContext,
): Outcome {
  if (open && open.status !== 'resolved') {
    return nextTransition(open, event, context);
  }
  if (event.type === 'resolve') return { type: 'unchanged' };
  const { alertId, automaticResolves } = opening;
  const { urgency, actor } = event;
  const flapping = isFlapping(automaticResolves, context.now);
  return startRun({ alertId, urgency, actor, flapping }, context);
}
