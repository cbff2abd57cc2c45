import {
  DEFAULT_NAMESPACE,
  Entity,
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  CatalogProcessor,
  CatalogProcessorCache,
  CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { JsonValue } from '@backstage/types';
import {
  lifecycleStageKind,
  lifecycleStageLabel,
  relationInLifecycleStage,
  relationLifecycleStageOf,
} from '@operability/plugin-lifecycle-common';
import { isLifecycleStage } from './isLifecycleStage';
import { Placement, StageMap } from './StageMap';

const cacheKey = 'placement';

/**
 * Admits `LifecycleStage` entities, and shows the stage of every entity on the
 * board as a label and a pair of relations. Reads nothing but a map in memory.
 */
export class LifecycleProcessor implements CatalogProcessor {
  readonly #stages: StageMap;

  constructor(stages: StageMap) {
    this.#stages = stages;
  }

  getProcessorName(): string {
    return 'LifecycleProcessor';
  }

  async validateEntityKind(entity: Entity): Promise<boolean> {
    return isLifecycleStage(entity);
  }

  async preProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    _emit: CatalogProcessorEmit,
    _originLocation: LocationSpec,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    const placement = await this.#placementOf(
      stringifyEntityRef(entity),
      cache,
    );
    return withStageLabel(entity, placement?.stage);
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    // The label and not the map, which may have moved on since it was written.
    const stage = entity.metadata.labels?.[lifecycleStageLabel];
    if (stage === undefined) return entity;
    const source = getCompoundEntityRef(entity);
    const target = {
      kind: lifecycleStageKind,
      namespace: DEFAULT_NAMESPACE,
      name: stage,
    };
    emit(
      processingResult.relation({
        source,
        type: relationInLifecycleStage,
        target,
      }),
    );
    emit(
      processingResult.relation({
        source: target,
        type: relationLifecycleStageOf,
        target: source,
      }),
    );
    return entity;
  }

  async #placementOf(
    entityRef: string,
    cache: CatalogProcessorCache,
  ): Promise<Placement | undefined> {
    if (this.#stages.isCurrent) {
      const placement = this.#stages.get(entityRef);
      // Most entities were never on the board: nothing is written for them.
      if (placement) await cache.set(cacheKey, placement);
      else if (await cache.get(cacheKey)) await cache.set(cacheKey, null);
      return placement;
    }
    const remembered = toPlacement(await cache.get(cacheKey));
    const guess = this.#stages.guess(entityRef, remembered);
    if (guess && guess !== remembered) await cache.set(cacheKey, guess);
    return guess;
  }
}

/** What the cache answers may have been written by another version. */
function toPlacement(value: JsonValue | undefined): Placement | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return undefined;
  }
  const { stage, sequence } = value;
  return typeof stage === 'string' && typeof sequence === 'number'
    ? { stage, sequence }
    : undefined;
}

function withStageLabel(entity: Entity, stage: string | undefined): Entity {
  const labels = entity.metadata.labels ?? {};
  // Not ours to mend: the catalog refuses labels that are no object.
  if (typeof labels !== 'object' || Array.isArray(labels)) return entity;
  const { [lifecycleStageLabel]: present, ...others } = labels;
  if (present === stage) return entity;
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      labels:
        stage === undefined
          ? others
          : { ...others, [lifecycleStageLabel]: stage },
    },
  };
}
