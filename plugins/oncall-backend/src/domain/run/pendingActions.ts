import { AlertRun, TimerType } from './AlertRun';
import { nextTransition } from './nextTransition';
import { listNames } from './refName';
import { recipientRef } from './resolveTargets';
import { Outcome, RunContext } from './Transition';

/** What the engine will do unless somebody does something. @internal */
export interface PlannedAction {
  type: 'escalate' | 'unacknowledge' | 'unsnooze';
  at: number;
  /** Whom it goes to, in words, as far as can be told today. */
  to?: string;
}

const shown: Partial<Record<TimerType, PlannedAction['type']>> = {
  begin: 'escalate',
  escalate: 'escalate',
  unacknowledge: 'unacknowledge',
  unsnooze: 'unsnooze',
};

/**
 * What the engine will do next and to whom, found by letting it do so.
 *
 * @internal
 */
export function pendingActions(
  run: AlertRun,
  context: RunContext,
): PlannedAction[] {
  return Object.entries(shown).flatMap(([name, type]) => {
    const timer = run.timers[name as TimerType];
    if (!timer || run.status === 'resolved') return [];
    const at = Math.max(timer.dueAt, run.heldUntil ?? -Infinity);
    const alone = { ...run, timers: { [name]: timer }, deliveries: [] };
    const after = nextTransition(
      alone,
      { type: 'tick' },
      { ...context, now: Math.max(at, context.now) },
    );
    return [{ type, at, to: whom(after) }];
  });
}

function whom(outcome: Outcome): string | undefined {
  if (outcome.type !== 'transition') return undefined;
  const names = listNames(
    outcome.pages.map(({ recipient }) => recipientRef(recipient)),
  );
  const title = outcome.timeline.findLast(({ rung }) => rung)?.rung?.title;
  if (!names) return title;
  return title ? `${title}: ${names}` : names;
}
