import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { lifecycleServiceRef } from '@operability/plugin-lifecycle-node';
import { ChangeFollower } from './ChangeFollower';
import { LabelComparison } from './LabelComparison';
import { LifecycleProcessor } from './LifecycleProcessor';
import { RefreshQueue } from './RefreshQueue';
import { StageMap } from './StageMap';

/**
 * Teaches the catalog the `LifecycleStage` kind, and shows the stage of every
 * entity as a label and a relation.
 *
 * @public
 */
export const catalogModuleLifecycle = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'lifecycle',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        lifecycle: lifecycleServiceRef,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
        scheduler: coreServices.scheduler,
        startup: coreServices.lifecycle,
      },
      async init({ processing, scheduler, startup, ...services }) {
        const stages = new StageMap();
        const queue = new RefreshQueue(services);
        const follower = new ChangeFollower({ ...services, stages, queue });
        const comparison = new LabelComparison({ ...services, stages, queue });

        processing.addProcessor(new LifecycleProcessor(stages));

        // Both ask over HTTP, this very backend among others, which answers
        // only once it has started.
        startup.addStartupHook(async () => {
          await scheduler.scheduleTask({
            id: 'lifecycle-follow-changes',
            // Every replica has a map of its own.
            scope: 'local',
            frequency: { seconds: 1 },
            timeout: { seconds: 10 },
            fn: async signal => {
              await follower.follow(signal);
              await queue.drain(signal);
            },
          });
          await scheduler.scheduleTask({
            id: 'lifecycle-compare-labels',
            scope: 'local',
            frequency: { seconds: 1 },
            timeout: { minutes: 10 },
            fn: signal => comparison.run(signal),
          });
        });
      },
    });
  },
});
