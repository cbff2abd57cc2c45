import {
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { DatabaseClock } from '@operability/backend-kit';
import { NameWatch } from '../directory/NameWatch';
import { SourceRegistry } from '../sources/SourceRegistry';
import { PagerBurden } from './createPagerBurden';

interface StartOptions {
  burden: PagerBurden;
  registry: SourceRegistry;
  clock: DatabaseClock;
  scheduler: SchedulerService;
  lifecycle: LifecycleService;
  logger: LoggerService;
}

/** Sets everything going that goes by itself, until the process stops. */
export async function startPagerBurden(options: StartOptions): Promise<void> {
  const { burden, registry, clock, scheduler, lifecycle, logger } = options;
  const { stores, sources, duty, signals } = burden;
  await stores.sources.register(registry.all);
  for (const isSample of [false, true]) await stores.duty.register(isSample);
  const nameWatch = NameWatch.create({
    names: burden.unknownNames,
    clock,
    onChange: () => signals.pagesChanged(),
  });
  lifecycle.addShutdownHook(async () => {
    signals.stop();
    await Promise.all([sources.stop(), duty.stop()]);
  });

  // Every replica ticks: a task that one replica holds stops with it.
  await scheduler.scheduleTask({
    id: 'read-sources',
    scope: 'local',
    frequency: { seconds: 5 },
    timeout: { minutes: 1 },
    fn: async () => {
      await clock.sample();
      sources.tick();
      duty.tick();
    },
  });
  await scheduler.scheduleTask({
    id: 'sum-up',
    scope: 'local',
    frequency: { seconds: 30 },
    timeout: { minutes: 5 },
    fn: () => burden.sumRepair.repair(),
  });
  // Each replica at its own pace: whichever has news goes on looking.
  await scheduler.scheduleTask({
    id: 'look-for-new-names',
    scope: 'local',
    frequency: { seconds: 5 },
    timeout: { minutes: 1 },
    fn: signal => nameWatch.lookSoon(signal),
  });
  await scheduler.scheduleTask({
    id: 'look-for-names',
    scope: 'global',
    frequency: { minutes: 1 },
    timeout: { minutes: 4 },
    fn: async signal => {
      await nameWatch.look(signal);
      await burden.nameRepair.catchUp(signal);
    },
  });
  await scheduler.scheduleTask({
    id: 'measure-anew',
    scope: 'global',
    frequency: { minutes: 15 },
    timeout: { minutes: 14 },
    fn: async signal => {
      for (const isSample of [false, true]) {
        await burden.measuredBy.follow(isSample, signal);
      }
    },
  });
  await scheduler.scheduleTask({
    id: 'forget-old-pages',
    scope: 'global',
    frequency: { hours: 6 },
    initialDelay: { minutes: 10 },
    timeout: { hours: 1 },
    fn: async signal => {
      for (const isSample of [false, true]) {
        const pages = await burden.retention.forget(isSample, signal);
        if (pages) logger.info(`Let go of ${pages} pages of weeks long past`);
        await burden.peopleRetention.forget(isSample, signal);
      }
    },
  });
}
