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
  isPermission,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  lifecycleMoveCreatePermission,
  lifecycleMoveOverridePermission,
} from '@operability/plugin-lifecycle-common';
import {
  createLifecyclePlacementConditionalDecision,
  lifecyclePlacementConditions,
} from '@operability/plugin-lifecycle-node';
import { Knex } from 'knex';
import request from 'supertest';
import lifecyclePlugin from '..';
import { stageEntities } from './entities';
import { TestCatalog } from './TestCatalog';

/** People of the tests, and the groups they speak for. */
const people: Record<string, string[]> = {
  'ion-fox': ['group:default/runtime'],
  'rally-owl': ['group:default/runtime'],
  'data-hare': ['group:default/data'],
  'sre-elk': ['group:default/sre'],
};

/** Everybody reads, owners move what is theirs, and sre may everything. */
export function ordinaryPolicy(
  permission: Permission,
  person: string | undefined,
): PolicyDecision {
  const claims = person && people[person];
  if (!claims || claims.includes('group:default/sre')) {
    return { result: AuthorizeResult.ALLOW };
  }
  if (isPermission(permission, lifecycleMoveCreatePermission)) {
    return createLifecyclePlacementConditionalDecision(
      permission,
      lifecyclePlacementConditions.isOwner({
        claims: [`user:default/${person}`, ...claims],
      }),
    );
  }
  return isPermission(permission, lifecycleMoveOverridePermission)
    ? { result: AuthorizeResult.DENY }
    : { result: AuthorizeResult.ALLOW };
}

/** The plugin, running, with everything around it in the hands of a test. */
export async function startTestPortal(
  options: {
    entities?: Entity[];
    catalogIsDown?: boolean;
    knex?: Knex;
    policy?: typeof ordinaryPolicy;
    features?: BackendFeature[];
    config?: object;
  } = {},
) {
  const catalog = new TestCatalog([
    ...stageEntities,
    ...(options.entities ?? []),
  ]);
  catalog.isDown = options.catalogIsDown ?? false;
  const policy = options.policy ?? ordinaryPolicy;
  const tasks: (SchedulerServiceTaskScheduleDefinition &
    SchedulerServiceTaskInvocationDefinition)[] = [];
  const notifications = { send: jest.fn(async () => {}) };
  const signals = { publish: jest.fn(async () => {}) };
  const audited = jest.fn();
  const auditor = mockServices.auditor.mock({
    createEvent: async ({ eventId, severityLevel, meta }) => ({
      success: async done =>
        audited({ eventId, severityLevel, ...meta, ...done?.meta }),
      fail: async ({ error }) =>
        audited({ eventId, severityLevel, ...meta, failed: error.name }),
    }),
  });
  const permissions = mockServices.permissions.mock({
    authorizeConditional: async (requests, how) => {
      const principal = (
        how as { credentials: ReturnType<typeof mockCredentials.user> }
      ).credentials.principal;
      const person = principal.userEntityRef?.split('/')[1];
      return requests.map(({ permission }) => policy(permission, person));
    },
  });
  const backend = await startTestBackend({
    features: [
      lifecyclePlugin,
      catalog.service.factory,
      auditor.factory,
      mockServices.userInfo.mock({
        getUserInfo: async credentials => {
          const { userEntityRef } = (
            credentials as ReturnType<typeof mockCredentials.user>
          ).principal;
          const groups = people[userEntityRef.split('/')[1]] ?? [];
          return {
            userEntityRef,
            ownershipEntityRefs: [userEntityRef, ...groups],
          };
        },
      }).factory,
      permissions.factory,
      mockServices.scheduler.mock({
        scheduleTask: async task => {
          tasks.push(task);
        },
      }).factory,
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
      mockServices.rootConfig.factory({ data: options.config ?? {} }),
      ...(options.knex
        ? [
            createServiceFactory({
              service: coreServices.database,
              deps: {},
              factory: () => ({ getClient: async () => options.knex! }),
            }),
          ]
        : []),
      ...(options.features ?? []),
    ],
  });
  const sync = async () => {
    for (const { fn } of tasks) await fn(new AbortController().signal);
  };
  await sync();

  /** Requests of one person, or of another program. */
  const as = (person: string | { service: string }) => {
    const header =
      typeof person === 'string'
        ? mockCredentials.user.header(`user:default/${person}`)
        : mockCredentials.service.header({
            onBehalfOf: mockCredentials.service(person.service),
            targetPluginId: 'lifecycle',
          });
    const send =
      (method: 'get' | 'post' | 'put' | 'delete') => (path: string) =>
        request(backend.server)
          [method](`/api/lifecycle${path}`)
          .set('Authorization', header);
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
    sync,
    as,
    catalog,
    notifications,
    signals,
    audited,
  };
}

/** What `startTestPortal` gives. */
export type TestPortal = Awaited<ReturnType<typeof startTestPortal>>;
