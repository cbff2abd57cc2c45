import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  lifecycleChecklistExtensionPoint,
  lifecycleScoresExtensionPoint,
} from '@operability/plugin-lifecycle-node';
import { readinessServiceRef } from '@operability/plugin-readiness-node';
import { evaluateChecklist } from './evaluateChecklist';

/**
 * Lets the checklists of readiness guard the stages of lifecycle, and shows on
 * its cards how ready things are.
 *
 * @public
 */
export const lifecycleModuleReadiness = createBackendModule({
  pluginId: 'lifecycle',
  moduleId: 'readiness',
  register(env) {
    env.registerInit({
      deps: {
        checklists: lifecycleChecklistExtensionPoint,
        scores: lifecycleScoresExtensionPoint,
        readiness: readinessServiceRef,
      },
      async init({ checklists, scores, readiness }) {
        checklists.addProvider({
          id: 'readiness',
          evaluate: (request, options) =>
            evaluateChecklist(readiness, request, options),
        });
        scores.setProvider({
          id: 'readiness',
          async scoresOf(entityRefs, options) {
            const { items } = await readiness.getScorecardsByRefs(
              { entityRefs: [...entityRefs] },
              options,
            );
            return new Map(
              items
                .filter(({ applicable }) => applicable > 0)
                .map(({ entityRef, passed, applicable }) => [
                  entityRef,
                  { passed, applicable },
                ]),
            );
          },
        });
      },
    });
  },
});
