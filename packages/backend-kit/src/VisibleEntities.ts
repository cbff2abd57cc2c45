import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { CallerCredentials } from './createContractRouter';
import { Clock } from './Clock';

/** Which entities of the catalog a reader may see. @public */
export type EntityVisibility =
  | { all: true }
  | { all: false; refs: ReadonlySet<string> };

const cacheMs = 30_000;
const maxCachedReaders = 500;

/**
 * Decides once a request what its reader may see, so that rows about hidden
 * entities stay out of every list.
 *
 * @public
 */
export class VisibleEntities {
  readonly #catalog: Pick<CatalogService, 'streamEntities'>;
  readonly #permissions: Pick<PermissionsService, 'authorizeConditional'>;
  readonly #clock: Clock;
  readonly #cache = new Map<
    string,
    { until: number; refs: Promise<ReadonlySet<string>> }
  >();

  private constructor(options: VisibleEntitiesOptions) {
    this.#catalog = options.catalog;
    this.#permissions = options.permissions;
    this.#clock = options.clock;
  }

  static create(options: VisibleEntitiesOptions): VisibleEntities {
    return new VisibleEntities(options);
  }

  /**
   * Allowed is no filter and asks the catalog nothing; conditional is the set
   * of refs the catalog shows this reader, kept for 30 s; denied is nothing.
   */
  async forRequest(credentials: CallerCredentials): Promise<EntityVisibility> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    if (decision.result === AuthorizeResult.ALLOW) return { all: true };
    if (decision.result === AuthorizeResult.DENY) {
      return { all: false, refs: new Set() };
    }
    return { all: false, refs: await this.#refsOf(credentials) };
  }

  #refsOf(credentials: CallerCredentials): Promise<ReadonlySet<string>> {
    const { principal } = credentials;
    const reader =
      principal.type === 'user'
        ? principal.userEntityRef
        : `service:${principal.subject}`;
    const now = this.#clock.now();
    const cached = this.#cache.get(reader);
    if (cached && cached.until > now) return cached.refs;

    for (const [key, { until }] of this.#cache) {
      if (until <= now || this.#cache.size >= maxCachedReaders) {
        this.#cache.delete(key);
      }
    }
    const refs = this.#read(credentials);
    this.#cache.set(reader, { until: now + cacheMs, refs });
    // A failure must not be what the reader sees for the next half minute.
    refs.catch(() => this.#cache.delete(reader));
    return refs;
  }

  async #read(credentials: BackstageCredentials): Promise<ReadonlySet<string>> {
    const refs = new Set<string>();
    const pages = this.#catalog.streamEntities(
      {
        fields: ['kind', 'metadata.namespace', 'metadata.name'],
        pageSize: 1000,
      },
      { credentials },
    );
    for await (const page of pages) {
      for (const entity of page) refs.add(stringifyEntityRef(entity));
    }
    return refs;
  }
}

/** @public */
export interface VisibleEntitiesOptions {
  catalog: Pick<CatalogService, 'streamEntities'>;
  permissions: Pick<PermissionsService, 'authorizeConditional'>;
  clock: Clock;
}
