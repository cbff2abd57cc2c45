import {
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { Clock, DatabaseClock } from '@operability/backend-kit';
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { settleIn } from '../catalog/settleIn';
import { EngineMetrics } from '../engine/EngineMetrics';
import { Oncall } from './createOncall';

interface StartOptions {
  oncall: Oncall;
  clock: DatabaseClock;
  metrics: EngineMetrics;
  scheduler: SchedulerService;
  lifecycle: LifecycleService;
  logger: LoggerService;
}

const day = 86_400_000;
const minute = { minutes: 1 };

/** Sets everything going that goes by itself, until the process stops. */
export async function startOncall(options: StartOptions): Promise<void> {
  const { oncall, scheduler, lifecycle, clock, logger } = options;
  const { copy, definitions, ledger, sender } = oncall;
  const stopped = new AbortController();
  lifecycle.addShutdownHook(async () => {
    stopped.abort();
    await sender.stop();
  });

  await definitions.run();
  lifecycle.addStartupHook(() => {
    // Not awaited: on call is ready before the catalog is.
    settleIn({
      copy,
      clock,
      signal: stopped.signal,
      pause: (ms, signal) => setTimeout(ms, undefined, { signal, ref: false }),
    }).catch(() => {
      // Stopped while it paused: there is nothing left to do.
    });
  });

  // Every replica ticks: a task that one replica holds stops with it.
  const tick = createTick(options);
  await scheduler.scheduleTask({
    id: 'tick',
    scope: 'local',
    frequency: { seconds: 1 },
    timeout: minute,
    fn: tick,
  });
  await scheduler.scheduleTask({
    id: 'keep-leases',
    scope: 'local',
    frequency: { seconds: 2 },
    timeout: minute,
    fn: async () => {
      // Fails where the tick does, which says so.
      await sender.renew().catch(() => {});
    },
  });
  await scheduler.scheduleTask({
    id: 'compare-with-catalog',
    scope: 'global',
    frequency: { seconds: 15 },
    initialDelay: { seconds: 15 },
    timeout: { minutes: 2 },
    fn: async signal => {
      await copy.run(signal);
    },
  });
  await scheduler.scheduleTask({
    id: 'read-definitions',
    scope: 'local',
    frequency: { seconds: 15 },
    initialDelay: { seconds: 15 },
    timeout: minute,
    fn: () => definitions.run(),
  });
  await scheduler.scheduleTask({
    id: 'write-shift-ledger',
    scope: 'global',
    frequency: minute,
    timeout: minute,
    fn: () => ledger.write(),
  });
  await scheduler.scheduleTask({
    id: 'forget-what-was-sent',
    scope: 'global',
    frequency: { hours: 1 },
    initialDelay: minute,
    timeout: { minutes: 10 },
    fn: () => forget(oncall, clock, logger),
  });
}

/** One beat of the engine; a failing part keeps no other from its turn. */
function createTick({ oncall, clock, metrics, logger }: StartOptions) {
  const replica = randomUUID();
  let isFailing = false;
  return async () => {
    const { engine, sender, canary, probes, stores } = oncall;
    const failures: unknown[] = [];
    const attempt = async (part: () => Promise<void>) => {
      try {
        await part();
      } catch (error) {
        failures.push(error);
      }
    };
    await attempt(async () => {
      await clock.sample();
      await attempt(async () => {
        const { moved, lag } = await engine.tick();
        await stores.engine.ticked(replica, clock.now(), lag);
        metrics.ticked(moved, lag);
      });
      await attempt(() => sender.tick());
      await attempt(() => canary.tick());
      await attempt(() => probes.tick());
    });
    const [failure] = failures;
    // Once an outage: it comes each second.
    if (failure && !isFailing)
      logger.error('The on-call engine cannot tick', failure as Error);
    if (!failure && isFailing) logger.info('The on-call engine ticks again');
    isFailing = failure !== undefined;
  };
}

async function forget(
  { outbox, stores }: Oncall,
  clock: Clock,
  logger: LoggerService,
): Promise<void> {
  const now = clock.now();
  const forgotten = await outbox.forget({
    done: now - 7 * day,
    dead: now - 28 * day,
  });
  await stores.engine.forgetReplicas(now - day);
  await stores.engine.forgetCanaries(now - 2 * 366 * day);
  await stores.alerts.forgetCanaries(now - day);
  logger.debug(`Forgot ${forgotten} messages that have left, or never will`);
}
