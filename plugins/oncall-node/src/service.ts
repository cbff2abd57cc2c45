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
  Alert,
  createOncallClient,
  EntityOnCall,
  OncallContract,
} from '@operability/plugin-oncall-common';

type Routes = OncallContract['routes'];
type Query<Name extends keyof Routes> = RouteInput<Routes[Name]> extends {
  query?: infer Q;
}
  ? NonNullable<Q>
  : never;

/** On whose behalf the on-call backend is asked. @public */
export interface OncallServiceOptions {
  credentials: BackstageCredentials;
  /** Aborted when nobody waits for the answer any more. */
  signal?: AbortSignal;
}

/**
 * On call, for other backends. Every method rejects with Backstage's
 * `ResponseError` where the on-call backend answers an error.
 *
 * @public
 */
export interface OncallService {
  /** Who answers for an entity, by which policy, and why. */
  getEntityOnCall(
    request: { entityRef: string; at?: string },
    options: OncallServiceOptions,
  ): Promise<EntityOnCall>;
  /** The same for up to 1,000 entities at once. */
  getOnCallByRefs(
    request: { entityRefs: string[]; at?: string },
    options: OncallServiceOptions,
  ): Promise<RouteResult<Routes['getOnCallByRefs']>>;
  /** Alerts, newest first. */
  listAlerts(
    query: Query<'listAlerts'>,
    options: OncallServiceOptions,
  ): Promise<RouteResult<Routes['listAlerts']>>;
  /** One alert with its timeline and pages. */
  getAlert(
    request: { id: string },
    options: OncallServiceOptions,
  ): Promise<Alert>;
  /** Every page ever sent, oldest first; ask again with `nextCursor`. */
  listPages(
    query: Query<'listPages'>,
    options: OncallServiceOptions,
  ): Promise<RouteResult<Routes['listPages']>>;
  /** What became of alerts, in the order of their last change; ask again with `nextCursor`. */
  listAlertLives(
    query: Query<'listAlertLives'>,
    options: OncallServiceOptions,
  ): Promise<RouteResult<Routes['listAlertLives']>>;
  /** When people work; for programs only. */
  getCalendarsByRefs(
    request: RouteInput<Routes['getCalendarsByRefs']>['body'],
    options: OncallServiceOptions,
  ): Promise<RouteResult<Routes['getCalendarsByRefs']>>;
  /** Who really held what in a range. */
  listHeldShifts(
    query: Query<'listHeldShifts'>,
    options: OncallServiceOptions,
  ): Promise<RouteResult<Routes['listHeldShifts']>>;
  /** Whether canaries came through, by channel and hour. */
  getPathHealth(
    query: Query<'getPathHealth'>,
    options: OncallServiceOptions,
  ): Promise<RouteResult<Routes['getPathHealth']>>;
}

/** On call, for other backends, over HTTP. @public */
export const oncallServiceRef = createServiceRef<OncallService>({
  id: 'oncall.service',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: deps => createOncallService(deps),
    }),
});

function createOncallService(deps: {
  auth: AuthService;
  discovery: DiscoveryService;
}): OncallService {
  const clientFor = ({ signal }: OncallServiceOptions) =>
    createOncallClient({
      baseUrl: () => deps.discovery.getBaseUrl('oncall'),
      fetch: (url, init) => fetch(url, { ...init, signal }),
    });
  const tokenOf = ({ credentials }: OncallServiceOptions) =>
    deps.auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'oncall',
    });
  return {
    async getEntityOnCall({ entityRef, at }, options) {
      const params = parseEntityRef(entityRef);
      return clientFor(options).getEntityOnCall(
        { params, query: { at } },
        await tokenOf(options),
      );
    },
    async getOnCallByRefs(body, options) {
      return clientFor(options).getOnCallByRefs(
        { body },
        await tokenOf(options),
      );
    },
    async listAlerts(query, options) {
      return clientFor(options).listAlerts({ query }, await tokenOf(options));
    },
    async getAlert(params, options) {
      return clientFor(options).getAlert({ params }, await tokenOf(options));
    },
    async listPages(query, options) {
      return clientFor(options).listPages({ query }, await tokenOf(options));
    },
    async listAlertLives(query, options) {
      return clientFor(options).listAlertLives(
        { query },
        await tokenOf(options),
      );
    },
    async getCalendarsByRefs(body, options) {
      return clientFor(options).getCalendarsByRefs(
        { body },
        await tokenOf(options),
      );
    },
    async listHeldShifts(query, options) {
      return clientFor(options).listHeldShifts(
        { query },
        await tokenOf(options),
      );
    },
    async getPathHealth(query, options) {
      return clientFor(options).getPathHealth(
        { query },
        await tokenOf(options),
      );
    },
  };
}
