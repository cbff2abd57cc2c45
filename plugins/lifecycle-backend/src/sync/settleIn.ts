import { Clock } from '@operability/backend-kit';
import { CatalogSync } from './CatalogSync';

/** Between the comparisons, in seconds; the last one goes on. */
const pauses = [1, 1, 2, 2, 3, 5];
const givesUpAfterMs = 2 * 60 * 1000;

/**
 * Compares with the catalog until it answers and has stopped growing, so that
 * a new portal shows its board as soon as the catalog is filled. After two
 * minutes the regular comparisons have to do.
 *
 * @param options - `pause` rejects when the signal is aborted
 */
export async function settleIn(options: {
  sync: Pick<CatalogSync, 'run'>;
  clock: Clock;
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
  signal: AbortSignal;
}): Promise<void> {
  const { sync, clock, pause, signal } = options;
  const until = clock.now() + givesUpAfterMs;
  let before = 0;
  for (let attempt = 0; clock.now() < until; attempt++) {
    const outcome = await sync.run(signal);
    if (signal.aborted) return;
    if (outcome.ok) {
      if (outcome.entities > 0 && outcome.entities === before) return;
      before = outcome.entities;
    }
    await pause(pauses[Math.min(attempt, pauses.length - 1)] * 1000, signal);
  }
}
