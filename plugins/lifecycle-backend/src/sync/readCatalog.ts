import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { lifecycleStageKind } from '@operability/plugin-lifecycle-common';
import {
  EntitySnapshot,
  snapshotFields,
  snapshotOf,
} from '../domain/EntitySnapshot';
import { readStages } from '../domain/readStages';
import { StageSet } from '../domain/stages';

/** What one complete read of the catalog found. */
export interface CatalogReading {
  snapshots: EntitySnapshot[];
  stages: StageSet;
  /** Nothing at all, as in a catalog that has only just started. */
  isEmpty: boolean;
}

const chunkSize = 500;

/**
 * Reads everything the board keeps of the catalog. Half a reading is none: it
 * rejects when any page cannot be read.
 */
export async function readCatalog(options: {
  catalog: Pick<CatalogService, 'streamEntities' | 'getEntitiesByRefs'>;
  /** The kinds that are on the board as a whole. */
  kinds: readonly string[];
  /** Entities that have a card; those of other kinds are read one by one. */
  entityRefs: readonly string[];
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}): Promise<CatalogReading> {
  const { catalog, kinds, entityRefs, credentials, signal } = options;
  const onBoard = new Set(kinds.map(kind => kind.toLowerCase()));
  const entities: Entity[] = [];
  const systemTitles = new Map<string, string>();
  const pages = catalog.streamEntities(
    {
      filter: { kind: [...kinds, 'System'] },
      fields: snapshotFields,
      pageSize: 1000,
    },
    { credentials },
  );
  for await (const page of pages) {
    signal?.throwIfAborted();
    for (const entity of page) {
      const { title } = entity.metadata;
      const kind = entity.kind.toLowerCase();
      if (kind === 'system' && title) {
        systemTitles.set(stringifyEntityRef(entity), title);
      }
      if (onBoard.has(kind)) entities.push(entity);
    }
  }
  const others = entityRefs.filter(
    ref => !onBoard.has(parseEntityRef(ref).kind),
  );
  for (let start = 0; start < others.length; start += chunkSize) {
    signal?.throwIfAborted();
    const { items } = await catalog.getEntitiesByRefs(
      {
        entityRefs: others.slice(start, start + chunkSize),
        fields: snapshotFields,
      },
      { credentials },
    );
    entities.push(...items.flatMap(entity => entity ?? []));
  }
  // Whole, so that a misspelt field is seen too; and after the entities, so
  // that a stage is known by the time something is placed in it.
  const stages: Entity[] = [];
  const stagePages = catalog.streamEntities(
    { filter: { kind: lifecycleStageKind } },
    { credentials },
  );
  for await (const page of stagePages) stages.push(...page);
  signal?.throwIfAborted();
  return {
    snapshots: entities.map(entity =>
      snapshotOf(entity, ref => systemTitles.get(ref)),
    ),
    stages: readStages(stages),
    isEmpty: !entities.length && !stages.length,
  };
}
