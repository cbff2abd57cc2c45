import { nextTransition, startRun } from '../run/nextTransition';
import { recipientRef } from '../run/resolveTargets';
import { nextTimer } from '../run/timers';
import { Outcome, RunContext, RunEvent, Transition } from '../run/Transition';
import { Deed, LadderCase, OraclePage } from './ladderOracle';
import { directoryOf } from './TestWorld';

/** An outcome, and what led to it. */
export interface Driven {
  event: RunEvent | { type: 'start' };
  context: RunContext;
  before?: Transition['run'];
  outcome: Outcome;
}

/**
 * Drives a run as an engine does that ticks up to five seconds late.
 *
 * @param lateness - Milliseconds, taken in turn.
 */
export function driveLadder(
  given: LadderCase,
  lateness: readonly number[],
): Driven[] {
  const { start, end, deeds } = given;
  const directory = directoryOf(given.world);
  const contextAt = (now: number, version?: number): RunContext => ({
    now,
    policy: version === 2 ? given.edited : given.policy,
    currentPolicy: given.edited,
    lastResort: given.lastResort,
    directory,
    maintenance: given.maintenance,
  });
  const context = contextAt(start);
  const started = startRun({ alertId: 'a', urgency: 'high' }, context);
  const driven: Driven[] = [
    { event: { type: 'start' }, context, outcome: started },
  ];
  let run = stored(started.run);
  const give = (event: RunEvent, now: number) => {
    const its = contextAt(now, run.policy?.version);
    const outcome = nextTransition(run, event, its);
    driven.push({ event, context: its, before: run, outcome });
    if (outcome.type === 'transition') run = stored(outcome.run);
    return outcome;
  };

  const left = [...deeds];
  for (let turn = 0; ; turn++) {
    const due = nextTimer(run)?.dueAt ?? Infinity;
    if (left.length && left[0].at <= due) {
      const deed = left.shift();
      if (deed) give(eventOf(deed, run), deed.at);
      continue;
    }
    if (due > end) return driven;
    give({ type: 'tick' }, due - 1);
    const late = due + lateness[turn % lateness.length];
    give({ type: 'tick' }, Math.min(late, left[0]?.at ?? Infinity));
  }
}

/** The messages of a drive, as the oracle writes them. */
export function pagesOf(driven: readonly Driven[]): OraclePage[] {
  return driven.flatMap(({ outcome }) =>
    outcome.type === 'transition'
      ? outcome.pages.map(({ recipient, reason }) => ({
          at: outcome.at,
          ref: recipientRef(recipient),
          told: reason === 'told',
        }))
      : [],
  );
}

/** As it comes back from a row. */
function stored(run: Transition['run']): Transition['run'] {
  return JSON.parse(JSON.stringify(run));
}

function eventOf(deed: Deed, run: Transition['run']): RunEvent {
  const { actor } = deed;
  switch (deed.type) {
    case 'snooze':
      return { type: 'snooze', actor, until: deed.at + deed.minutes * 60_000 };
    case 'reassign':
      return { type: 'reassign', actor, userRef: deed.userRef };
    case 'escalate':
      return { type: 'escalate', actor, fromStep: run.step };
    case 'resolve':
      return { type: 'resolve', actor, automatic: false };
    case 'trigger':
      return { type: 'trigger', actor, urgency: 'high' };
    default:
      return { type: deed.type, actor };
  }
}
