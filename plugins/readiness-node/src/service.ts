import {
  AuthService,
  BackstageCredentials,
  coreServices,
  createServiceFactory,
  createServiceRef,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { RouteInput, RouteResult } from '@operability/contract-kit';
import {
  createReadinessClient,
  ReadinessContract,
  ReadinessGate,
  Scorecards,
} from '@operability/plugin-readiness-common';

type Routes = ReadinessContract['routes'];

/** On whose behalf the readiness backend is asked. @public */
export interface ReadinessServiceOptions {
  credentials: BackstageCredentials;
  /** Aborted when nobody waits for the answer any more. */
  signal?: AbortSignal;
}

/**
 * Readiness, for other backends. Every method rejects with Backstage's
 * `ResponseError` where the readiness backend answers an error.
 *
 * @public
 */
export interface ReadinessService {
  /** The checklists that apply to an entity, line by line. */
  getScorecards(
    request: { entityRef: string },
    options: ReadinessServiceOptions,
  ): Promise<Scorecards>;
  /** The numbers of a checklist for up to 1,000 entities at once. */
  getScorecardsByRefs(
    request: { entityRefs: string[]; checklist?: string },
    options: ReadinessServiceOptions,
  ): Promise<RouteResult<Routes['getScorecardsByRefs']>>;
  /** A checklist as the conditions of entering a stage, evaluated now. */
  evaluateGate(
    request: { entityRef: string; checklist: string; toStage: string },
    options: ReadinessServiceOptions,
  ): Promise<ReadinessGate>;
  /** Results over all entities, the worst first. */
  listResults(
    query: NonNullable<RouteInput<Routes['listResults']>['query']>,
    options: ReadinessServiceOptions,
  ): Promise<RouteResult<Routes['listResults']>>;
}

/** Readiness, for other backends, over HTTP. @public */
export const readinessServiceRef = createServiceRef<ReadinessService>({
  id: 'readiness.service',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: deps => createReadinessService(deps),
    }),
});

function createReadinessService(deps: {
  auth: AuthService;
  discovery: DiscoveryService;
}): ReadinessService {
  const clientFor = ({ signal }: ReadinessServiceOptions) =>
    createReadinessClient({
      baseUrl: () => deps.discovery.getBaseUrl('readiness'),
      fetch: (url, init) => fetch(url, { ...init, signal }),
    });
  const tokenOf = ({ credentials }: ReadinessServiceOptions) =>
    deps.auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'readiness',
    });
  return {
    async getScorecards({ entityRef }, options) {
      const params = parseEntityRef(entityRef);
      return clientFor(options).getScorecards(
        { params },
        await tokenOf(options),
      );
    },
    async getScorecardsByRefs(body, options) {
      return clientFor(options).getScorecardsByRefs(
        { body },
        await tokenOf(options),
      );
    },
    async evaluateGate({ entityRef, ...body }, options) {
      const params = parseEntityRef(entityRef);
      return clientFor(options).evaluateGate(
        { params, body },
        await tokenOf(options),
      );
    },
    async listResults(query, options) {
      return clientFor(options).listResults({ query }, await tokenOf(options));
    },
  };
}
