import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/** A catalog that can change, hide things, and be down. */
export class TestCatalog {
  entities: Entity[];
  isDown = false;
  /** Refs that only programs may see. */
  readonly hidden = new Set<string>();

  constructor(entities: readonly Entity[]) {
    this.entities = [...entities];
  }

  get service() {
    return catalogServiceMock.mock({
      streamEntities: (request, options) =>
        this.#client(options).streamEntities(request),
    });
  }

  #client(options: unknown) {
    if (this.isDown) throw new Error('connect ECONNREFUSED');
    const { credentials } = options as { credentials: BackstageCredentials };
    const { type } = credentials.principal as { type: string };
    return catalogServiceMock({
      entities: this.entities.filter(
        entity =>
          type === 'service' || !this.hidden.has(stringifyEntityRef(entity)),
      ),
    });
  }
}
