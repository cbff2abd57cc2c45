import { Target } from '@operability/plugin-oncall-common';
import { TransitionDraft } from './TransitionDraft';

/** Follows the schedules among targets, so that their handovers are noticed. @internal */
export function watchSchedules(
  draft: TransitionDraft,
  targets: readonly Target[],
): void {
  const scheduleIds = targets.flatMap(({ type, ref }) =>
    type === 'schedule' ? ref : [],
  );
  draft.run.watched = { scheduleIds: [...new Set(scheduleIds)], holders: [] };
  lookAgain(draft);
}

/** Follows no schedule any more. @internal */
export function watchNothing(draft: TransitionDraft): void {
  watchSchedules(draft, []);
}

/**
 * Takes over who holds the watched schedules now, and waits for the next change.
 *
 * @returns Those who did not hold one of them at the last look.
 * @internal
 */
export function lookAgain(draft: TransitionDraft): string[] {
  const { run, at, context } = draft;
  const before = new Set(run.watched.holders);
  const holders = new Set<string>();
  let changesAt = Infinity;
  for (const scheduleId of run.watched.scheduleIds) {
    const state = context.directory.scheduleAt(scheduleId, at);
    if (!state) continue;
    if (state.next) changesAt = earlier(changesAt, state.next.at, at);
    for (const { userRef, until } of state.holders) {
      holders.add(userRef);
      if (until !== undefined) changesAt = earlier(changesAt, until, at);
    }
  }
  run.watched.holders = [...holders];
  if (changesAt === Infinity) draft.stop('handover');
  else run.timers.handover = { dueAt: changesAt };
  return run.watched.holders.filter(userRef => !before.has(userRef));
}

/** A change that lies not ahead would be looked for again and again. */
function earlier(one: number, other: number, at: number): number {
  return other > at ? Math.min(one, other) : one;
}
