import { AuthService } from '@backstage/backend-plugin-api';
import {
  Entity,
  parseEntityRef,
  RELATION_DEPENDENCY_OF,
} from '@backstage/catalog-model';
import { LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  consumptionNeighbours,
  directConsumers,
} from '../domain/directConsumers';
import { DirectConsumer } from '../domain/evaluateConsumers';
import { LifecycleStore } from '../store/LifecycleStore';
import { Reader } from './PlacementAccess';

interface ConsumersOptions {
  store: Pick<LifecycleStore, 'whereabouts'>;
  catalog: Pick<
    CatalogService,
    'getEntityByRef' | 'getEntitiesByRefs' | 'getEntities'
  >;
  auth: AuthService;
  logger: LoggerService;
}

const fields = ['kind', 'metadata.name', 'metadata.namespace', 'relations'];
const chunkSize = 500;

/** Asks the catalog who consumes an entity. */
export class Consumers {
  readonly #store: ConsumersOptions['store'];
  readonly #catalog: ConsumersOptions['catalog'];
  readonly #auth: AuthService;
  readonly #logger: LoggerService;

  private constructor(options: ConsumersOptions) {
    this.#store = options.store;
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#logger = options.logger;
  }

  static create(options: ConsumersOptions): Consumers {
    return new Consumers(options);
  }

  /**
   * The direct consumers, whoever asks: a gate does not open because its
   * reader may not see everything. What they may not see is not named.
   */
  async of(
    reader: Reader,
    entityRef: string,
  ): Promise<DirectConsumer[] | 'unknown'> {
    try {
      const refs = await this.#refsOf(entityRef);
      const known = await this.#store.whereabouts(refs);
      const { visibility } = reader.scope;
      return refs.map(ref => ({
        name: known.get(ref)?.title ?? parseEntityRef(ref).name,
        stage: known.get(ref)?.stage,
        isHidden: !visibility.all && !visibility.refs.has(ref),
      }));
    } catch (error) {
      this.#logger.warn(`Consumers of ${entityRef} could not be read`, {
        cause: String(error),
      });
      return 'unknown';
    }
  }

  async #refsOf(entityRef: string): Promise<string[]> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const entity =
      (await this.#catalog.getEntityByRef(entityRef, { credentials })) ??
      (await this.#departed(entityRef));
    const neighbours = await this.#load(consumptionNeighbours(entity));
    const further = await this.#load(
      [...neighbours.values()].flatMap(consumptionNeighbours),
    );
    return directConsumers(
      entity,
      ref => neighbours.get(ref) ?? further.get(ref),
    );
  }

  /** What left the catalog is still named by those that depend on it. */
  async #departed(entityRef: string): Promise<Entity> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const { items } = await this.#catalog.getEntities(
      { filter: { 'relations.dependsOn': entityRef }, fields },
      { credentials },
    );
    const { kind, namespace, name } = parseEntityRef(entityRef);
    return {
      apiVersion: 'backstage.io/v1alpha1',
      kind,
      metadata: { namespace, name },
      relations: items.map(({ kind: k, metadata: m }) => ({
        type: RELATION_DEPENDENCY_OF,
        targetRef: `${k}:${m.namespace ?? 'default'}/${m.name}`,
      })),
    };
  }

  async #load(refs: readonly string[]): Promise<Map<string, Entity>> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const wanted = [...new Set(refs)];
    const found = new Map<string, Entity>();
    for (let start = 0; start < wanted.length; start += chunkSize) {
      const entityRefs = wanted.slice(start, start + chunkSize);
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs, fields },
        { credentials },
      );
      for (const [index, entity] of items.entries()) {
        if (entity) found.set(entityRefs[index], entity);
      }
    }
    return found;
  }
}
