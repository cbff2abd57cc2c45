import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/** A catalog that can change, hide things, and be down. */
export class TestCatalog {
  entities: Entity[];
  isDown = false;
  /** Whether a stream breaks off after its first page. */
  failAfterFirstPage = false;
  /** Refs that only programs may see. */
  readonly hidden = new Set<string>();

  constructor(entities: Entity[]) {
    this.entities = entities;
  }

  get service() {
    const client = (options: unknown) => this.#client(options);
    return catalogServiceMock.mock({
      getEntityByRef: async (ref, options) =>
        client(options).getEntityByRef(ref),
      getEntitiesByRefs: async (request, options) =>
        client(options).getEntitiesByRefs(request),
      getEntities: async (request, options) =>
        client(options).getEntities(request),
      streamEntities: (request, options) => {
        const { failAfterFirstPage } = this;
        const pages = client(options).streamEntities({
          ...request,
          ...(failAfterFirstPage ? { pageSize: 1 } : {}),
        });
        return failAfterFirstPage ? brokenOff(pages) : pages;
      },
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

async function* brokenOff<Page>(pages: AsyncIterable<Page>) {
  for await (const page of pages) {
    yield page;
    throw new Error('socket hang up');
  }
}
