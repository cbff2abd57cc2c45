import { AlertRun, Timer, TimerType } from './AlertRun';
import { clockTolerance, tickTolerance } from './constants';

/** What a run waits for next. @internal */
export interface NextTimer {
  type: TimerType | 'deliver';
  /** Epoch milliseconds; to be claimed from here on. */
  dueAt: number;
  /**
   * The latest start of the run's waits: one that lies ahead of the clock by
   * more than `clockTolerance` is to be claimed too, to be set anew.
   */
  startedAt?: number;
}

// At one instant what ends an alert comes before what pages, a step before the
// handover of the step that it leaves, and a handover before a delivery.
const order: TimerType[] = [
  'quiet',
  'unsnooze',
  'unacknowledge',
  'begin',
  'escalate',
  'handover',
];

/** What a run waits for next; nothing when it is over, or nothing can change. @internal */
export function nextTimer(run: AlertRun): NextTimer | undefined {
  let next: NextTimer | undefined;
  const consider = (type: NextTimer['type'], due: number | undefined) => {
    if (due === undefined) return;
    // Maintenance keeps back what would page, never the end of an alert.
    const dueAt =
      type === 'quiet' ? due : Math.max(due, run.heldUntil ?? -Infinity);
    if (!next || dueAt < next.dueAt) next = { type, dueAt };
  };
  for (const type of order) consider(type, run.timers[type]?.dueAt);
  for (const { dueAt } of run.deliveries) consider('deliver', dueAt);
  if (!next) return undefined;
  const starts = Object.values(run.timers).flatMap(
    ({ startedAt }) => startedAt ?? [],
  );
  return starts.length ? { ...next, startedAt: Math.max(...starts) } : next;
}

/**
 * Starts a wait at the time of a transition; where it would be over already,
 * because the tick was late, it starts now instead: one step at a time.
 *
 * @internal
 */
export function startTimer(at: number, now: number, delay: number): Timer {
  const startedAt = at + delay > now ? at : now;
  return { startedAt, delay, dueAt: startedAt + delay };
}

/** The time that a tick counts from, given when it was due. @internal */
export function effectiveTime(dueAt: number, now: number): number {
  return now - dueAt <= tickTolerance ? dueAt : now;
}

/**
 * Sets waits anew that start in the future, which they cannot: the clock was
 * ahead and has been set back.
 *
 * @returns undefined where there are none.
 * @internal
 */
export function rebaseTimers(
  timers: AlertRun['timers'],
  now: number,
): AlertRun['timers'] | undefined {
  const ahead = Object.entries(timers).filter(
    ([, { startedAt = -Infinity }]) => startedAt - now > clockTolerance,
  );
  if (!ahead.length) return undefined;
  const rebased = ahead.map(([type, { delay = 0 }]) => [
    type,
    { startedAt: now, delay, dueAt: now + delay },
  ]);
  return { ...timers, ...Object.fromEntries(rebased) };
}
