import {
  formatDelay,
  SimulatedStep,
  Urgency,
} from '@operability/plugin-oncall-common';
import { AlertRun, Ladder } from './AlertRun';
import { nextTransition, startRun } from './nextTransition';
import { nextTimer } from './timers';
import { Outcome, RunContext, RunEntry } from './Transition';

// Ticks that change nothing anybody sees, such as a handover to the same
// person, are not items; a long wait on a schedule of short shifts has many.
const mostTicks = 5000;
const mostItems = 200;

/**
 * What would happen to an alert that is triggered at an instant and that nobody
 * answers, up to the first page of the last resort: the engine's own rules,
 * driven from one timer to the next.
 *
 * @param context - As the engine would give it; `now` is when it is triggered.
 * @internal
 */
export function simulate(
  urgency: Urgency,
  context: RunContext,
): SimulatedStep[] {
  const trigger = context.now;
  let { policy } = context;
  let outcome: Outcome = startRun({ alertId: 'simulation', urgency }, context);
  const items: SimulatedStep[] = [];
  for (let ticks = 0; ticks < mostTicks; ticks++) {
    if (outcome.type !== 'transition') break;
    const { run, timeline } = outcome;
    items.push(...timeline.flatMap(entry => itemOf(entry, trigger)));
    const isOver = timeline.some(
      ({ type }) => type === 'lastResort' || type === 'nobodyLeft',
    );
    const next = nextTimer(run);
    if (isOver || !next || items.length >= mostItems) break;
    if (!isPinned(policy, run)) policy = context.currentPolicy;
    outcome = nextTransition(
      run,
      { type: 'tick' },
      { ...context, policy, now: next.dueAt },
    );
  }
  return items.slice(0, mostItems);
}

function isPinned(policy: Ladder | undefined, { policy: pinned }: AlertRun) {
  return policy?.id === pinned?.id && policy?.version === pinned?.version;
}

function itemOf(entry: RunEntry, trigger: number): SimulatedStep[] {
  if (!entry.rung) return [];
  const { at, step, repeat, rung } = entry;
  return [
    {
      offset: formatDelay(at - trigger),
      at: new Date(at).toISOString(),
      step,
      repeat,
      ...rung,
    },
  ];
}
