import {
  CompoundEntityRef,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Clock } from '@operability/backend-kit';
import { EntitySnapshot, snapshotOf } from '../domain/EntitySnapshot';
import { firstPlacement } from '../domain/firstPlacement';
import { LifecycleStore } from '../store/LifecycleStore';
import { Placement } from '../store/Placement';
import { currentStages } from './currentStages';
import { Reader } from './PlacementAccess';

interface PlacementFinderOptions {
  store: LifecycleStore;
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  clock: Clock;
  /** The kinds on the board. */
  kinds: readonly string[];
}

/** Finds the placement a request is about; a hidden one is not found. */
export class PlacementFinder {
  readonly #store: LifecycleStore;
  readonly #catalog: Pick<CatalogService, 'getEntityByRef'>;
  readonly #clock: Clock;
  readonly #kinds: ReadonlySet<string>;

  private constructor(options: PlacementFinderOptions) {
    this.#store = options.store;
    this.#catalog = options.catalog;
    this.#clock = options.clock;
    this.#kinds = new Set(options.kinds.map(kind => kind.toLowerCase()));
  }

  static create(options: PlacementFinderOptions): PlacementFinder {
    return new PlacementFinder(options);
  }

  /** @throws NotFoundError */
  async byId(reader: Reader, id: string): Promise<Placement> {
    const placement = await this.#store.getPlacement(id);
    if (!placement || !reader.mayRead(placement)) {
      throw new NotFoundError(`There is no card ${id}`);
    }
    return placement;
  }

  /**
   * The placement of an entity. One that the catalog has only just got is
   * placed now, rather than when the catalog is compared next.
   *
   * @throws NotFoundError
   */
  async byEntity(reader: Reader, path: CompoundEntityRef): Promise<Placement> {
    const entityRef = stringifyEntityRef(path);
    const known = await this.#store.getPlacementOf(entityRef);
    if (known) {
      if (reader.mayRead(known)) return known;
    } else if (this.#kinds.has(path.kind.toLowerCase())) {
      const entity = await this.entityFor(reader, entityRef);
      if (entity) {
        const snapshot = await this.snapshotOf(entity);
        const { stages } = await currentStages(this.#store);
        const placed = await this.#store.placeEntity(
          snapshot,
          firstPlacement(snapshot, stages),
          this.#clock.now(),
        );
        if (reader.mayRead(placed)) return placed;
      }
    }
    throw new NotFoundError(`There is no card of ${entityRef}`);
  }

  /** A snapshot of an entity, in the lane that its system has on the board. */
  async snapshotOf(entity: Entity): Promise<EntitySnapshot> {
    const snapshot = snapshotOf(entity, () => undefined);
    const { systemRef } = snapshot;
    if (!systemRef) return snapshot;
    const known = await this.#store.systemTitleOf(systemRef);
    return known ? { ...snapshot, systemTitle: known } : snapshot;
  }

  /**
   * An entity as its reader may see it, or undefined.
   *
   * @throws ServiceUnavailableError when the catalog does not answer
   */
  async entityFor(
    { credentials }: Reader,
    entityRef: string,
  ): Promise<Entity | undefined> {
    try {
      return await this.#catalog.getEntityByRef(parseEntityRef(entityRef), {
        credentials,
      });
    } catch (error) {
      throw new ServiceUnavailableError(
        `The catalog cannot be asked now for ${entityRef}`,
        error,
      );
    }
  }
}
