import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  SchedulerServiceTaskInvocationDefinition,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  ActionsRegistryService,
  actionsRegistryServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  DutyRecord,
  PageSource,
  pagerBurdenSourcesExtensionPoint,
} from '@operability/plugin-pager-burden-node';
import { Knex } from 'knex';
import http from 'node:http';
import request from 'supertest';
import pagerBurdenPlugin from '..';
import { organisation, people } from './organisation';

/** What the permission policy of a test says; nobody is a program. */
export type TestPolicy = (
  permission: { name: string; resourceType?: string },
  person: string | undefined,
) => PolicyDecision;

const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };
const deny: PolicyDecision = { result: AuthorizeResult.DENY };

/** Everybody reads, owners change what is theirs, SRE may all. */
export const ordinaryPolicy: TestPolicy = ({ name, resourceType }, person) => {
  const groups = (person && people[person]) || [];
  if (!person || groups.includes('group:default/sre')) return allow;
  if (name.endsWith('.read')) return allow;
  if (!resourceType) return deny;
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'pager-burden',
    resourceType,
    conditions: {
      rule: 'IS_OWNER',
      resourceType,
      params: { claims: [`user:default/${person}`, ...groups] },
    },
  };
};

/** The plugin, running, with everything around it in the hands of a test. */
export async function startTestBurden(options: {
  knex?: Knex;
  sources?: readonly PageSource[];
  record?: DutyRecord;
  config?: object;
  entities?: readonly Entity[];
  actionsRegistry?: ActionsRegistryService;
}) {
  const state = { policy: ordinaryPolicy };
  const tasks = new Map<
    string,
    SchedulerServiceTaskScheduleDefinition &
      SchedulerServiceTaskInvocationDefinition
  >();
  const audited = jest.fn();
  const decide = (
    permission: Parameters<TestPolicy>[0],
    how: object | undefined,
  ) => {
    const { credentials } = how as {
      credentials: { principal: { userEntityRef?: string } };
    };
    return state.policy(
      permission,
      credentials.principal.userEntityRef?.split('/')[1],
    );
  };
  const sources = createBackendModule({
    pluginId: 'pager-burden',
    moduleId: 'test',
    register(env) {
      env.registerInit({
        deps: { point: pagerBurdenSourcesExtensionPoint },
        async init({ point }) {
          for (const source of options.sources ?? []) {
            point.addPageSource(source);
          }
          if (options.record) point.setDutyRecord(options.record);
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [
      pagerBurdenPlugin,
      sources,
      catalogServiceMock.factory({
        entities: [...organisation, ...(options.entities ?? [])],
      }),
      mockServices.httpAuth.factory({
        defaultCredentials: mockCredentials.none(),
      }),
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
      mockServices.auditor.mock({
        createEvent: async ({ eventId, meta }) => ({
          success: async done => audited({ eventId, ...meta, ...done?.meta }),
          fail: async ({ error }) =>
            audited({ eventId, ...meta, failed: error.name }),
        }),
      }).factory,
      mockServices.permissions.mock({
        authorizeConditional: async (requests, how) =>
          requests.map(({ permission }) => decide(permission, how)),
        authorize: async (requests, how) =>
          requests.map(({ permission }) => ({
            result:
              decide(permission, how).result === AuthorizeResult.ALLOW
                ? AuthorizeResult.ALLOW
                : AuthorizeResult.DENY,
          })),
      }).factory,
      mockServices.scheduler.mock({
        scheduleTask: async task => {
          tasks.set(task.id, task);
        },
      }).factory,
      mockServices.rootConfig.factory({
        data: { app: { baseUrl: 'http://localhost:3000' }, ...options.config },
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({ send: async () => {} }),
      }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({ publish: async () => {} }),
      }),
      ...(options.actionsRegistry
        ? [
            createServiceFactory({
              service: actionsRegistryServiceRef,
              deps: {},
              factory: () => options.actionsRegistry!,
            }),
          ]
        : []),
      ...(options.knex
        ? [
            createServiceFactory({
              service: coreServices.database,
              deps: {},
              factory: () => ({ getClient: async () => options.knex! }),
            }),
          ]
        : []),
    ],
  });
  const as = (caller: Caller) => {
    const send =
      (method: 'get' | 'post' | 'put' | 'delete') =>
      (path: string, body?: object) => {
        const asked = request(backend.server)
          [method](`/api/pager-burden${path}`)
          .set('Authorization', headerOf(caller));
        return body ? asked.send(body) : asked;
      };
    return {
      get: send('get'),
      put: send('put'),
      delete: send('delete'),
      post: send('post'),
      /** Sends a file as it is. */
      importFile: (file: string | Buffer, query = 'format=csv&source=old') =>
        request(backend.server)
          .post(`/api/pager-burden/imports?${query}`)
          .set('Authorization', headerOf(caller))
          .set('Content-Type', 'text/csv')
          .send(file),
      /** Sends the first part of a file; the rest never comes. */
      beginFile: (part: string, query = 'format=csv&source=old') => {
        const sending = http.request({
          port: backend.server.port(),
          method: 'POST',
          path: `/api/pager-burden/imports?${query}`,
          headers: {
            Authorization: headerOf(caller),
            'Content-Type': 'text/csv',
          },
        });
        sending.on('error', () => {});
        sending.write(part);
        return { breakOff: () => sending.destroy() };
      },
    };
  };
  return {
    state,
    audited,
    as,
    stop: () => backend.stop(),
    /** Runs what is otherwise run by the clock. */
    run: async (id: string) => {
      await tasks.get(id)!.fn(new AbortController().signal);
    },
  };
}

/** A person, another program, or nobody. */
type Caller = string | { service: string } | undefined;

function headerOf(caller: Caller): string {
  if (caller === undefined) return mockCredentials.none.header();
  return typeof caller === 'string'
    ? mockCredentials.user.header(`user:default/${caller}`)
    : mockCredentials.service.header({
        onBehalfOf: mockCredentials.service(caller.service),
        targetPluginId: 'pager-burden',
      });
}

/** What `startTestBurden` gives. */
export type TestBurden = Awaited<ReturnType<typeof startTestBurden>>;
