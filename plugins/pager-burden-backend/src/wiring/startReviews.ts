import {
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { Clock } from '@operability/backend-kit';
import { day } from '@operability/backend-kit/time';
import { Reviews } from './createReviews';

interface StartOptions {
  reviews: Reviews;
  clock: Clock;
  scheduler: SchedulerService;
  lifecycle: LifecycleService;
  logger: LoggerService;
}

const minute = { minutes: 1 };

/** Has digests and notices leave, and budgets looked at, until the process stops. */
export async function startReviews(options: StartOptions): Promise<void> {
  const { reviews, clock, scheduler, lifecycle, logger } = options;
  const { digests, watch, sender, outbox } = reviews;
  lifecycle.addShutdownHook(() => sender.stop());

  // Every replica ticks: a task that one replica holds stops with it.
  await scheduler.scheduleTask({
    id: 'send-notices',
    scope: 'local',
    frequency: { seconds: 2 },
    timeout: minute,
    fn: async () => {
      await sender.renew();
      await sender.tick();
    },
  });
  await scheduler.scheduleTask({
    id: 'tell-teams',
    scope: 'local',
    frequency: { seconds: 15 },
    timeout: { minutes: 5 },
    fn: async () => {
      await digests.tick();
      await watch.tick();
    },
  });
  await scheduler.scheduleTask({
    id: 'find-teams',
    scope: 'global',
    frequency: { minutes: 15 },
    initialDelay: minute,
    timeout: { minutes: 5 },
    fn: async () => {
      await watch.findTeams();
      await digests.findTeams();
    },
  });
  await scheduler.scheduleTask({
    id: 'forget-what-was-sent',
    scope: 'global',
    frequency: { hours: 1 },
    initialDelay: minute,
    timeout: { minutes: 10 },
    fn: async () => {
      const now = clock.now();
      const forgotten = await outbox.forget({
        done: now - 14 * day,
        dead: now - 28 * day,
      });
      logger.debug(`Forgot ${forgotten} notices that have left, or never will`);
    },
  });
}
