import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  lifecycleStageLabel,
  productionChecklistId,
} from '@operability/plugin-readiness-common';
import { ReadinessProvider } from '@operability/plugin-readiness-node';
import { answerEach } from './answerEach';
import { text } from '../checks/manifests/fields';
import { analyseOnBoard } from '../checks/onBoard/analyseOnBoard';
import { readBoardStages, stageKind } from '../checks/onBoard/readBoardStages';

/**
 * Answers whether the board and the catalog agree. What it needs of the board
 * stands in the catalog: the stages are entities, and each card's is a label.
 */
export function boardProvider(deps: {
  catalog: CatalogService;
  auth: AuthService;
}): ReadinessProvider {
  return {
    id: 'board',
    checks: ['on-the-board'],
    every: 'PT15M',
    batchSize: 500,
    async evaluate(batch) {
      // A catalog that is down fails the batch, and what is kept grows stale.
      const { items } = await deps.catalog.getEntities(
        {
          filter: { kind: stageKind },
          fields: ['kind', 'metadata', 'spec'],
        },
        { credentials: await deps.auth.getOwnServiceCredentials() },
      );
      const stages = readBoardStages(items);
      return answerEach(batch, 1, ({ entity }) => () => {
        const { metadata, spec } = entity;
        const place = {
          stage: text(metadata.labels?.[lifecycleStageLabel]),
          declared: text(spec?.lifecycle),
        };
        return analyseOnBoard(place, stages, productionChecklistId);
      });
    },
  };
}
