import { Clock } from '@operability/backend-kit';
import { CatalogCopy } from './CatalogCopy';

/** Between the comparisons, in seconds; the last one goes on. */
const pauses = [1, 1, 2, 2, 3, 5];
const givesUpAfterMs = 2 * 60 * 1000;

/**
 * Compares with the catalog until it answers and has stopped growing, so that a
 * new portal knows its people as soon as the catalog is filled.
 *
 * @param options - `pause` rejects when the signal is aborted
 */
export async function settleIn(options: {
  copy: Pick<CatalogCopy, 'run'>;
  clock: Clock;
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
  signal: AbortSignal;
}): Promise<void> {
  const { copy, clock, pause, signal } = options;
  const until = clock.now() + givesUpAfterMs;
  let before = 0;
  for (let attempt = 0; clock.now() < until; attempt++) {
    const outcome = await copy.run(signal);
    if (signal.aborted) return;
    if (outcome.ok) {
      if (outcome.entities > 0 && outcome.entities === before) return;
      before = outcome.entities;
    }
    await pause(pauses[Math.min(attempt, pauses.length - 1)] * 1000, signal);
  }
}
