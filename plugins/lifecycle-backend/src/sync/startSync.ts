import {
  LifecycleService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { Clock } from '@operability/backend-kit';
import { setTimeout } from 'node:timers/promises';
import { CatalogSync } from './CatalogSync';
import { settleIn } from './settleIn';

/**
 * Compares with the catalog four times a minute, on one replica at a time,
 * and at once after the start.
 */
export async function startSync(options: {
  sync: CatalogSync;
  scheduler: SchedulerService;
  lifecycle: LifecycleService;
  clock: Clock;
}): Promise<void> {
  const { sync, scheduler, lifecycle, clock } = options;
  const stopped = new AbortController();
  lifecycle.addShutdownHook(() => stopped.abort());
  lifecycle.addStartupHook(() => {
    // Not awaited: the plugin is ready before the catalog is.
    settleIn({
      sync,
      clock,
      signal: stopped.signal,
      pause: (ms, signal) => setTimeout(ms, undefined, { signal, ref: false }),
    }).catch(() => {
      // Stopped while it paused: there is nothing left to do.
    });
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
