import {
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { DatabaseClock } from '@operability/backend-kit';
import { Readiness } from './createReadiness';

interface StartOptions {
  readiness: Readiness;
  clock: DatabaseClock;
  scheduler: SchedulerService;
  lifecycle: LifecycleService;
  logger: LoggerService;
}

const minute = { minutes: 1 };
const day = 86_400_000;

/** Sets everything going that goes by itself, until the process stops. */
export async function startReadiness(options: StartOptions): Promise<void> {
  const { readiness, scheduler, lifecycle } = options;
  const { copy, engine, inForce, scores, signals, sender, reminders } =
    readiness;
  lifecycle.addShutdownHook(async () => {
    signals.stop();
    await Promise.all([engine.stop(), sender.stop()]);
  });

  // Every replica ticks: a task that one replica holds stops with it.
  await scheduler.scheduleTask({
    id: 'tick',
    scope: 'local',
    frequency: { seconds: 1 },
    timeout: minute,
    fn: createTick(options),
  });
  await scheduler.scheduleTask({
    id: 'compare-with-catalog',
    scope: 'global',
    frequency: { seconds: 15 },
    timeout: { minutes: 5 },
    fn: async signal => {
      await copy.update(signal);
    },
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
    id: 'remind-owners',
    scope: 'global',
    frequency: { hours: 1 },
    initialDelay: minute,
    timeout: minute,
    fn: () => reminders.send(),
  });
  await scheduler.scheduleTask({
    id: 'forget-what-is-over',
    scope: 'global',
    frequency: { hours: 1 },
    initialDelay: minute,
    timeout: { minutes: 10 },
    fn: signal => forget(options, signal),
  });
  await scheduler.scheduleTask({
    id: 'record-scores',
    scope: 'global',
    frequency: { minutes: 5 },
    initialDelay: minute,
    timeout: { minutes: 5 },
    fn: async () => {
      // By others' definitions it comes to other scores.
      if (await inForce.areOurs()) await scores.record();
    },
  });
}

/** One beat of the engine. */
function createTick({ readiness, clock, logger }: StartOptions) {
  let isFailing = false;
  return async () => {
    try {
      await clock.sample();
      await Promise.all([readiness.engine.tick(), readiness.sender.tick()]);
      if (isFailing) logger.info('Readiness asks its providers again');
      isFailing = false;
    } catch (error) {
      // Once an outage: it comes each second.
      if (!isFailing) {
        logger.error('Readiness cannot ask its providers', error as Error);
      }
      isFailing = true;
    }
  };
}

async function forget(
  { readiness, clock, logger }: StartOptions,
  signal: AbortSignal,
) {
  const now = clock.now();
  const messages = await readiness.outbox.forget({
    done: now - 7 * day,
    dead: now - 28 * day,
  });
  logger.debug(`Forgot ${messages} messages that have left, or never will`);
  const rows = await readiness.retention.forget(signal);
  logger.debug(`Forgot ${rows} rows about what has left, or was looked up`);
}
