import { AlertRun, TimerType } from './AlertRun';
import { nextTransition } from './nextTransition';
import { RunContext } from './Transition';
import { whomItComesTo } from './whomItComesTo';

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
    const { title, to } = whomItComesTo(after) ?? {};
    return [{ type, at, to: title && to ? `${title}: ${to}` : title ?? to }];
  });
}
