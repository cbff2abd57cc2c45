import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { createContractRouter } from '@operability/backend-kit';
import {
  OwnBurden,
  pagerBurdenContract,
} from '@operability/plugin-pager-burden-common';
import express from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import { BurdenAccess } from '../access/BurdenAccess';
import { isOwner } from '../access/teamRules';
import { Groups } from '../directory/Groups';
import { budgetRoutes } from '../routes/budgetRoutes';
import { personRoutes } from '../routes/personRoutes';
import { reviewRoutes } from '../routes/reviewRoutes';
import { createReviews } from '../wiring/createReviews';
import { createStores } from '../wiring/createStores';
import { testNow } from './writerOn';

const runtime = 'group:default/runtime';
const sre = 'group:default/sre';

/** Who belongs where; red-elk manages the runtime team, data has no manager. */
const memberships: Record<string, string[]> = {
  'ion-fox': [runtime],
  'ada-owl': [runtime],
  'red-elk': ['group:default/managers'],
  'sea-cat': [sre],
  'data-hare': ['group:default/data'],
};

function group(name: string, annotations?: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default', title: `The ${name}`, annotations },
    spec: { type: 'team', children: [] },
    relations:
      name === 'platform'
        ? []
        : [{ type: 'childOf', targetRef: 'group:default/platform' }],
  };
}

function user(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default' },
    spec: { memberOf: [] },
    relations: memberships[name].map(targetRef => ({
      type: 'memberOf',
      targetRef,
    })),
  };
}

const entities = [
  group('runtime', { 'operability.dev/engineering-manager': 'red-elk' }),
  group('data'),
  group('platform'),
  ...Object.keys(memberships).map(user),
];

/** Reviews, budgets and consent over HTTP, on a database, by a clock that is moved by hand. */
export function reviewsOn(database: Knex) {
  const clock = { at: testNow, now: () => clock.at };
  const notifications = { send: jest.fn(async (_: object) => {}) };
  const audited = jest.fn();
  /** Who may only look; everybody else may all. */
  const onlookers = new Set(['data-hare']);
  const hidden = new Set<string>();
  const decide = (
    requests: readonly { permission: { attributes: { action?: string } } }[],
    how: unknown,
  ): PolicyDecision[] => {
    const { credentials } = how as {
      credentials: { principal: { userEntityRef?: string } };
    };
    const person = nameOf(credentials.principal.userEntityRef ?? '');
    return requests.map(({ permission: { attributes } }) => {
      const mayAll = !onlookers.has(person) || attributes.action === 'read';
      return {
        result: mayAll ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
      };
    });
  };
  const catalog = catalogServiceMock({ entities });
  const auth = mockServices.auth();
  const userInfo = {
    getUserInfo: async (credentials: unknown) => {
      const { principal } = credentials as {
        principal: { userEntityRef: string };
      };
      const { userEntityRef } = principal;
      return {
        userEntityRef,
        ownershipEntityRefs: [
          userEntityRef,
          ...(memberships[nameOf(userEntityRef)] ?? []),
        ],
      };
    },
  };
  const groups = Groups.create({ catalog, auth, clock });
  const access = BurdenAccess.create({
    permissions: mockServices.permissions.mock({
      authorize: async (requests, how) => decide(requests, how) as never,
      authorizeConditional: async (requests, how) => decide(requests, how),
    }),
    permissionsRegistry: mockServices.permissionsRegistry.mock({
      getPermissionRuleset: () => ({ getRuleByName: () => isOwner } as never),
    }),
    userInfo,
    visibleEntities: {
      forRequest: async () =>
        hidden.size
          ? {
              all: false,
              refs: new Set(
                ['logplex', 'hermes']
                  .map(name => `component:default/${name}`)
                  .filter(ref => !hidden.has(ref)),
              ),
            }
          : { all: true },
    },
    groups,
  });
  const burdens = {
    of: jest.fn(
      async (userRef: string): Promise<OwnBurden> => ({
        data: 'real',
        timeZone: 'UTC',
        since: '2026-11-01',
        until: '2026-11-25',
        nights: [],
        runs: [],
        rests: { hours: 11, n: 0, short: [] },
        onCall: { weeksHeld: 0, n: 0, timeShare: null, isHigh: false },
        longestRun: 0,
        weeks: [],
        quietStreak: { current: 0, best: 0, known: 0 },
        sentence: `The nights of ${nameOf(userRef)}.`,
      }),
    ),
  };
  const onChange = jest.fn();
  const reviews = createReviews({
    database,
    clock,
    timeZone: 'UTC',
    data: 'real',
    groups,
    stores: createStores(database),
    burdens,
    onChange,
    auditor: mockServices.auditor.mock({
      createEvent: async ({ eventId, meta }) => ({
        success: async done => audited({ eventId, ...meta, ...done?.meta }),
        fail: async ({ error }) => audited({ eventId, failed: error.name }),
      }),
    }),
    auth,
    catalog,
    logger: mockServices.logger.mock(),
    notifications,
    userInfo,
  });
  const services = { access, ...reviews.services };
  const handlers = {
    ...reviewRoutes(services),
    ...budgetRoutes(services),
    ...personRoutes(services),
  };
  type Handled = Pick<typeof pagerBurdenContract.routes, keyof typeof handlers>;
  const routes = Object.fromEntries(
    Object.entries(pagerBurdenContract.routes).filter(
      ([name]) => name in handlers,
    ),
  ) as Handled;
  const app = express()
    .use(
      createContractRouter({
        contract: { ...pagerBurdenContract, routes },
        httpAuth: mockServices.httpAuth({
          defaultCredentials: mockCredentials.none(),
        }),
        discovery: mockServices.discovery.mock(),
        handlers,
      }),
    )
    .use(mockErrorHandler());
  return {
    ...reviews,
    clock,
    audited,
    burdens,
    /** Called for every change that open portals are told of. */
    onChange,
    hidden,
    /** A request of a person, by handle. */
    as:
      (person: string) =>
      async (method: 'get' | 'put' | 'post', path: string, body?: object) => {
        const asked = request(app)
          [method](path)
          .set(
            'Authorization',
            mockCredentials.user.header(`user:default/${person}`),
          );
        return body ? asked.send(body) : asked;
      },
    /** What people were told so far, in order. */
    told: async () => {
      await reviews.sender.idle();
      await reviews.sender.tick();
      await reviews.sender.idle();
      return notifications.send.mock.calls.map(([sent]) => sent);
    },
  };
}

/** Without what was written about pages, so that the cases of a file share a database. */
export async function forgetReviews(database: Knex): Promise<void> {
  for (const table of [
    'outbox',
    'reviews',
    'review_actions',
    'review_action_changes',
    'digest_timers',
    'budget_versions',
    'budget_decisions',
    'budget_breaches',
    'budget_timers',
    'sharing',
  ]) {
    await database(table).delete();
  }
}

function nameOf(ref: string): string {
  return ref.replace(/^.*\//, '');
}
