import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/** A catalog that can change and be down. */
export class TestCatalog {
  readonly #entities = new Map<string, Entity>();
  isDown = false;
  /** The references of each batch that was read as a whole. */
  readonly readWhole: string[][] = [];

  /** Its etag changes whenever it does. */
  set(name: string, change: Partial<Entity['metadata']> = {}, kind?: string) {
    const body = JSON.stringify([change, kind]);
    const entity: Entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: kind ?? 'Component',
      metadata: { namespace: 'default', name, etag: body, ...change },
      spec: { type: 'service' },
    };
    this.#entities.set(stringifyEntityRef(entity), entity);
  }

  remove(entityRef: string) {
    this.#entities.delete(entityRef);
  }

  clear() {
    this.#entities.clear();
  }

  get service() {
    return catalogServiceMock.mock({
      streamEntities: request => this.#client().streamEntities(request),
      getEntitiesByRefs: async request => {
        this.readWhole.push(request.entityRefs);
        return this.#client().getEntitiesByRefs(request);
      },
      getEntityByRef: async ref => this.#client().getEntityByRef(ref),
    });
  }

  #client() {
    if (this.isDown) throw new Error('connect ECONNREFUSED');
    return catalogServiceMock({ entities: [...this.#entities.values()] });
  }
}
