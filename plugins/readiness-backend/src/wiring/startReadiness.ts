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

/** Sets everything going that goes by itself, until the process stops. */
export async function startReadiness(options: StartOptions): Promise<void> {
  const { readiness, scheduler, lifecycle } = options;
  const { copy, engine, scores, signals } = readiness;
  lifecycle.addShutdownHook(async () => {
    signals.stop();
    await engine.settle();
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
    id: 'record-scores',
    scope: 'global',
    frequency: { minutes: 5 },
    initialDelay: minute,
    timeout: { minutes: 5 },
    fn: () => scores.record(),
  });
}

/** One beat of the engine. */
function createTick({ readiness, clock, logger }: StartOptions) {
  let isFailing = false;
  return async () => {
    try {
      await clock.sample();
      await readiness.engine.tick();
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
