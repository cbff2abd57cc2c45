import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { lifecycleStageLabel } from '@operability/plugin-lifecycle-common';
import { OutageLog } from './OutageLog';
import { RefreshQueue } from './RefreshQueue';
import { StageMap } from './StageMap';

/** Entities asked for at a time. */
const pageSize = 1_000;

/**
 * Compares the labels in the catalog with a freshly loaded stage map, since
 * nobody followed the changes while this process was down. From then on the
 * follower knows what changes.
 */
export class LabelComparison {
  readonly #auth: AuthService;
  readonly #catalog: Pick<CatalogService, 'streamEntities'>;
  readonly #outage: OutageLog;
  readonly #queue: RefreshQueue;
  readonly #stages: StageMap;
  #comparedLoad = 0;

  constructor(options: {
    auth: AuthService;
    catalog: Pick<CatalogService, 'streamEntities'>;
    logger: LoggerService;
    queue: RefreshQueue;
    stages: StageMap;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#queue = options.queue;
    this.#stages = options.stages;
    this.#outage = new OutageLog(
      options.logger,
      'Comparing the lifecycle labels of the catalog',
    );
  }

  /**
   * Queues the entities whose label is wrong, once a load of the map. Never
   * rejects: what fails is begun again at the next call.
   */
  async run(signal: AbortSignal): Promise<void> {
    const load = this.#stages.loads;
    if (load === this.#comparedLoad) return;
    try {
      const credentials = await this.#auth.getOwnServiceCredentials();
      const pages = this.#catalog.streamEntities(
        {
          query: {
            $any: [
              { kind: { $in: this.#stages.kinds() } },
              { [`metadata.labels.${lifecycleStageLabel}`]: { $exists: true } },
            ],
          },
          fields: [
            'kind',
            'metadata.namespace',
            'metadata.name',
            'metadata.labels',
          ],
          pageSize,
        },
        { credentials },
      );
      for await (const page of pages) {
        signal.throwIfAborted();
        this.#queue.add(this.#wronglyLabelled(page));
      }
      this.#comparedLoad = load;
      this.#outage.succeeded();
    } catch (error) {
      this.#outage.failed(error);
    }
  }

  #wronglyLabelled(entities: Entity[]): string[] {
    return entities.flatMap(entity => {
      const entityRef = stringifyEntityRef(entity);
      const label = entity.metadata.labels?.[lifecycleStageLabel];
      return label === this.#stages.get(entityRef)?.stage ? [] : [entityRef];
    });
  }
}
