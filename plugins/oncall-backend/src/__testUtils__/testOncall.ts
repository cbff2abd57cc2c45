import {
  BackendFeature,
  coreServices,
  createServiceFactory,
  SchedulerServiceTaskInvocationDefinition,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { notificationService } from '@backstage/plugin-notifications-node';
import {
  AuthorizeResult,
  BasicPermission,
  isPermission,
  Permission,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  oncallAlertRespondPermission,
  oncallPolicyUpdatePermission,
  oncallScheduleUpdatePermission,
} from '@operability/plugin-oncall-common';
import {
  createOncallAlertConditionalDecision,
  createOncallPolicyConditionalDecision,
  createOncallScheduleConditionalDecision,
  oncallAlertConditions,
  oncallPolicyConditions,
  oncallScheduleConditions,
} from '@operability/plugin-oncall-node';
import { Knex } from 'knex';
import request from 'supertest';
import oncallPlugin from '..';
import { organization, people } from './entities';
import { TestCatalog } from './TestCatalog';

/** What the permission policy of a test says; undefined is a program. */
export type TestPolicy = (
  permission: Permission,
  person: string | undefined,
) => PolicyDecision;

const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };

/** Everybody reads and raises, owners change what is theirs, sre may all. */
export const ordinaryPolicy: TestPolicy = (permission, person) => {
  const groups = (person && people[person]) || [];
  if (!person || groups.includes('group:default/sre')) return allow;
  const claims = { claims: [`user:default/${person}`, ...groups] };
  if (isPermission(permission, oncallScheduleUpdatePermission)) {
    return createOncallScheduleConditionalDecision(
      permission,
      oncallScheduleConditions.isOwner(claims),
    );
  }
  if (isPermission(permission, oncallPolicyUpdatePermission)) {
    return createOncallPolicyConditionalDecision(
      permission,
      oncallPolicyConditions.isOwner(claims),
    );
  }
  return isPermission(permission, oncallAlertRespondPermission)
    ? createOncallAlertConditionalDecision(
        permission,
        oncallAlertConditions.isOwner(claims),
      )
    : allow;
};

/** What the catalog shows a reader: what a test has not hidden. */
export const asTheCatalogShows: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { rule: 'ANY', resourceType: 'catalog-entity', params: {} },
};

/** The plugin, running, with everything around it in the hands of a test. */
export async function startTestOncall(
  options: {
    entities?: readonly Entity[];
    catalogIsDown?: boolean;
    knex?: Knex;
    config?: object;
    features?: BackendFeature[];
    /** Left out of the backend, or rejecting whatever they are asked. */
    companions?: 'absent' | 'failing';
  } = {},
) {
  const { companions, knex } = options;
  const catalog = new TestCatalog([
    ...organization,
    ...(options.entities ?? []),
  ]);
  catalog.isDown = options.catalogIsDown ?? false;
  const state = { policy: ordinaryPolicy };
  const tasks = new Map<
    string,
    SchedulerServiceTaskScheduleDefinition &
      SchedulerServiceTaskInvocationDefinition
  >();
  const answer = async () => {
    if (companions === 'failing') throw new Error('connect ECONNREFUSED');
  };
  const notifications = { send: jest.fn(answer) };
  const signals = { publish: jest.fn(answer) };
  const audited = jest.fn();
  const decide = (
    permission: BasicPermission | ResourcePermission | Permission,
    { credentials }: { credentials: unknown },
  ) => {
    const { principal } = credentials as ReturnType<
      typeof mockCredentials.user
    >;
    return state.policy(permission, principal.userEntityRef?.split('/')[1]);
  };
  const backend = await startTestBackend({
    features: [
      oncallPlugin,
      catalog.service.factory,
      mockServices.httpAuth.factory({
        defaultCredentials: mockCredentials.none(),
      }),
      mockServices.auditor.mock({
        createEvent: async ({ eventId, meta }) => ({
          success: async done => audited({ eventId, ...meta, ...done?.meta }),
          fail: async ({ error }) =>
            audited({ eventId, ...meta, failed: error.name }),
        }),
      }).factory,
      mockServices.permissions.mock({
        authorizeConditional: async (requests, how) =>
          requests.map(({ permission }) =>
            decide(permission, how as { credentials: unknown }),
          ),
        authorize: async (requests, how) =>
          requests.map(({ permission }) => {
            const { result } = decide(
              permission,
              how as { credentials: unknown },
            );
            return {
              result:
                result === AuthorizeResult.ALLOW
                  ? AuthorizeResult.ALLOW
                  : AuthorizeResult.DENY,
            };
          }),
      }).factory,
      mockServices.scheduler.mock({
        scheduleTask: async task => {
          tasks.set(task.id, task);
        },
      }).factory,
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          ...options.config,
        },
      }),
      ...(companions === 'absent'
        ? []
        : [
            createServiceFactory({
              service: notificationService,
              deps: {},
              factory: () => notifications,
            }),
            createServiceFactory({
              service: signalsServiceRef,
              deps: {},
              factory: () => signals,
            }),
          ]),
      ...(knex
        ? [
            createServiceFactory({
              service: coreServices.database,
              deps: {},
              factory: () => ({ getClient: async () => knex }),
            }),
          ]
        : []),
      ...(options.features ?? []),
    ],
  });
  const run = async (id: string) => {
    await tasks.get(id)!.fn(new AbortController().signal);
  };
  const sync = () => run('compare-with-catalog');
  await sync();

  /** Requests of a person, of a program, or of somebody unknown. */
  const as = (caller: string | { service: string } | undefined) => {
    const send =
      (method: 'get' | 'post' | 'put' | 'delete') =>
      (path: string, body?: object) => {
        const asked = request(backend.server)[method](`/api/oncall${path}`);
        if (caller !== undefined) {
          asked.set('Authorization', headerOf(caller));
        }
        return body ? asked.send(body) : asked;
      };
    return {
      get: send('get'),
      post: send('post'),
      put: send('put'),
      delete: send('delete'),
    };
  };
  return {
    server: backend.server,
    stop: () => backend.stop(),
    state,
    catalog,
    notifications,
    signals,
    audited,
    /** Runs what is otherwise run by the clock. */
    run,
    /** Takes over what the catalog says by now. */
    sync,
    as,
  };
}

function headerOf(caller: string | { service: string }): string {
  return typeof caller === 'string'
    ? mockCredentials.user.header(`user:default/${caller}`)
    : mockCredentials.service.header({
        onBehalfOf: mockCredentials.service(caller.service),
        targetPluginId: 'oncall',
      });
}

/** What `startTestOncall` gives. */
export type TestOncall = Awaited<ReturnType<typeof startTestOncall>>;
