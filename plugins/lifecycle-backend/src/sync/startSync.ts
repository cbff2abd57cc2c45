import {
  LifecycleService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { setTimeout as wait } from 'node:timers/promises';
import { CatalogSync } from './CatalogSync';

/** Between the first comparisons, in seconds; the last one goes on. */
const firstPauses = [1, 1, 2, 2, 3, 5];
const settleWithinMs = 2 * 60 * 1000;

/**
 * Compares with the catalog four times a minute, on one replica at a time.
 * After the start it does so at once, and again until the catalog answers and
 * has stopped growing, so that a new portal shows its board without delay.
 */
export async function startSync(options: {
  sync: CatalogSync;
  scheduler: SchedulerService;
  lifecycle: LifecycleService;
}): Promise<void> {
  const { sync, scheduler, lifecycle } = options;
  const stopped = new AbortController();
  lifecycle.addShutdownHook(() => stopped.abort());
  lifecycle.addStartupHook(() => {
    // Not awaited: the plugin is ready before the catalog is.
    settleIn(sync, stopped.signal).catch(() => undefined);
  });
  await scheduler.scheduleTask({
    id: 'compare-with-catalog',
    frequency: { seconds: 15 },
    initialDelay: { seconds: 15 },
    timeout: { minutes: 2 },
    scope: 'global',
    fn: async signal => {
      await sync.run(signal);
    },
  });
}

async function settleIn(sync: CatalogSync, signal: AbortSignal): Promise<void> {
  const until = Date.now() + settleWithinMs;
  let before = 0;
  for (let attempt = 0; Date.now() < until; attempt++) {
    const outcome = await sync.run(signal);
    if (signal.aborted) return;
    if (outcome.ok) {
      if (outcome.entities > 0 && outcome.entities === before) return;
      before = outcome.entities;
    }
    const pause = firstPauses[Math.min(attempt, firstPauses.length - 1)];
    await wait(pause * 1000, undefined, { signal, ref: false });
  }
}
