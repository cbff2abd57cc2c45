import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
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

const fields = [
  ...snapshotFields,
  'metadata.description',
  'spec.order',
  'spec.lanes',
  'spec.declares',
  'spec.default',
  'spec.terminal',
  'spec.entry',
];

/**
 * Reads everything the board keeps of the catalog. Half a reading is none: it
 * rejects when any page cannot be read.
 */
export async function readCatalog(options: {
  catalog: Pick<CatalogService, 'streamEntities'>;
  kinds: readonly string[];
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}): Promise<CatalogReading> {
  const { catalog, kinds, credentials, signal } = options;
  const onBoard = new Set(kinds.map(kind => kind.toLowerCase()));
  const entities: Entity[] = [];
  const stages: Entity[] = [];
  const systemTitles = new Map<string, string>();
  const pages = catalog.streamEntities(
    {
      filter: { kind: [...kinds, lifecycleStageKind, 'System'] },
      fields,
      pageSize: 1000,
    },
    { credentials },
  );
  for await (const page of pages) {
    signal?.throwIfAborted();
    for (const entity of page) {
      const kind = entity.kind.toLowerCase();
      const { title } = entity.metadata;
      if (kind === lifecycleStageKind.toLowerCase()) stages.push(entity);
      if (kind === 'system' && title) {
        systemTitles.set(stringifyEntityRef(entity), title);
      }
      if (onBoard.has(kind)) entities.push(entity);
    }
  }
  return {
    snapshots: entities.map(entity =>
      snapshotOf(entity, ref => systemTitles.get(ref)),
    ),
    stages: readStages(stages),
    isEmpty: !entities.length && !stages.length,
  };
}
