import {
  AuthService,
  BackstageCredentials,
  coreServices,
  createServiceFactory,
  createServiceRef,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { RouteResult } from '@operability/contract-kit';
import {
  createLifecycleClient,
  EntityCard,
  LifecycleContract,
  Move,
  MoveInput,
} from '@operability/plugin-lifecycle-common';

type Routes = LifecycleContract['routes'];

/** On whose behalf the lifecycle backend is asked. @public */
export interface LifecycleServiceOptions {
  credentials: BackstageCredentials;
}

/**
 * Lifecycle, for other backends. Every method rejects with Backstage's
 * `ResponseError` where the lifecycle backend answers an error.
 *
 * @public
 */
export interface LifecycleService {
  /** The stages, first to last, and what is wrong with any of them. */
  listStages(
    options: LifecycleServiceOptions,
  ): Promise<RouteResult<Routes['listStages']>>;
  /**
   * The placements of entities that changed after a sequence number, oldest
   * first. Ask again with the highest sequence seen.
   */
  listChanges(
    request: { after?: number; limit?: number },
    options: LifecycleServiceOptions,
  ): Promise<RouteResult<Routes['listChanges']>>;
  /** The card of an entity with its history; 404 where there never was one. */
  getEntity(
    request: { entityRef: string },
    options: LifecycleServiceOptions,
  ): Promise<EntityCard>;
  /** Moves an entity; 409 where the gate is closed or the version stale. */
  moveEntity(
    request: { entityRef: string } & MoveInput,
    options: LifecycleServiceOptions,
  ): Promise<Move>;
}

/** Lifecycle, for other backends, over HTTP. @public */
export const lifecycleServiceRef = createServiceRef<LifecycleService>({
  id: 'lifecycle.service',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: deps => createLifecycleService(deps),
    }),
});

function createLifecycleService(deps: {
  auth: AuthService;
  discovery: DiscoveryService;
}): LifecycleService {
  const client = createLifecycleClient({
    baseUrl: () => deps.discovery.getBaseUrl('lifecycle'),
    fetch: (url, init) => fetch(url, init),
  });
  const tokenOf = ({ credentials }: LifecycleServiceOptions) =>
    deps.auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'lifecycle',
    });
  return {
    async listStages(options) {
      return client.listStages({}, await tokenOf(options));
    },
    async listChanges(query, options) {
      return client.listChanges({ query }, await tokenOf(options));
    },
    async getEntity({ entityRef }, options) {
      const params = parseEntityRef(entityRef);
      return client.getEntity({ params }, await tokenOf(options));
    },
    async moveEntity({ entityRef, ...body }, options) {
      const params = parseEntityRef(entityRef);
      return client.moveEntity({ params, body }, await tokenOf(options));
    },
  };
}
