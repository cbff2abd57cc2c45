import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Audit, createContractRouter } from '@operability/backend-kit';
import { readinessContract } from '@operability/plugin-readiness-common';
import express from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import { ReadinessAccess } from '../access/ReadinessAccess';
import { DefinedCheck } from '../definitions/Definitions';
import { DatabaseLookupStore } from '../lookups/DatabaseLookupStore';
import { someDefinitions } from '../lookups/__testUtils__/definitions';
import { now } from '../lookups/__testUtils__/rows';
import { ScorecardService } from '../lookups/ScorecardService';
import { PeopleConfig } from '../readPeopleConfig';
import { peopleRoutes } from '../routes/peopleRoutes';
import { registerRoutes } from '../routes/registerRoutes';
import { createPeople } from '../wiring/createPeople';
import { createStores } from '../wiring/createStores';
import { permissionsOf, TestPolicy } from './permissionsOf';

/** What people said, on a database, by a clock that is moved by hand. */
export function peopleOn(
  database: Knex,
  options: {
    checks: readonly DefinedCheck[];
    config?: Partial<PeopleConfig>;
    /** Whatever is asked is allowed, unless told. */
    policy?: TestPolicy;
  },
) {
  const clock = { at: now, now: () => clock.at };
  const stores = createStores(database);
  const definitions = someDefinitions(options.checks);
  const hidden = new Set<string>();
  const denied = new Set<string>();
  const audited = jest.fn();
  const notifications = { send: jest.fn(async (_: object) => {}) };
  const allowed: TestPolicy = () => ({ result: AuthorizeResult.ALLOW });
  const { permissions, permissionsRegistry } = permissionsOf(
    (permission, person) =>
      denied.has(person ?? '')
        ? { result: AuthorizeResult.DENY }
        : (options.policy ?? allowed)(permission, person),
  );
  const access = ReadinessAccess.create({
    permissions,
    permissionsRegistry,
    visibleEntities: {
      forRequest: async () => {
        if (!hidden.size) return { all: true };
        const rows = await database('entities').select('entity_ref');
        const refs = rows.map(row => row.entity_ref as string);
        return {
          all: false,
          refs: new Set(refs.filter(ref => !hidden.has(ref))),
        };
      },
    },
  });
  const people = createPeople({
    database,
    stores,
    clock,
    config: {
      appBaseUrl: 'https://portal',
      attestationDays: 180,
      waiverDays: 365,
      deciders: ['group:default/sre'],
      ...options.config,
    },
    access,
    audit: Audit.create({
      auditor: mockServices.auditor.mock({
        createEvent: async ({ eventId, meta }) => ({
          success: async done => audited({ eventId, ...meta, ...done?.meta }),
          fail: async ({ error }) =>
            audited({ eventId, ...meta, failed: error.name }),
        }),
      }),
    }),
    definitions,
    scorecards: ScorecardService.create({
      access,
      definitions,
      entities: stores.entities,
      results: stores.results,
      people: stores.people,
      store: DatabaseLookupStore.create({ database }),
      clock,
    }),
    notifications,
    logger: mockServices.logger.mock(),
    onChange: () => {},
    nudge: () => {},
  });
  const handlers = {
    ...peopleRoutes(people.services),
    ...registerRoutes(people.services),
  };
  type Handled = Pick<typeof readinessContract.routes, keyof typeof handlers>;
  const routes = Object.fromEntries(
    Object.entries(readinessContract.routes).filter(
      ([name]) => name in handlers,
    ),
  ) as Handled;
  const app = express()
    .use(
      createContractRouter({
        contract: { ...readinessContract, routes },
        httpAuth: mockServices.httpAuth({
          defaultCredentials: mockCredentials.none(),
        }),
        discovery: mockServices.discovery.mock(),
        handlers,
      }),
    )
    .use(mockErrorHandler());

  /** A request of a person, by handle, or of a program. */
  const as =
    (caller: string | { service: string }) =>
    async (
      method: 'get' | 'post' | 'put' | 'delete',
      path: string,
      body?: object,
    ) => {
      const asked = request(app)
        [method](path)
        .set('Authorization', headerOf(caller));
      return body ? asked.send(body) : asked;
    };
  /** Has what is due leave. */
  const deliver = async () => {
    await people.sender.idle();
    await people.sender.tick();
    await people.sender.idle();
  };
  return {
    ...people,
    clock,
    stores,
    hidden,
    denied,
    audited,
    notifications,
    as,
    deliver,
    /** Recipients and title of what was told so far, in order. */
    told: async () => {
      await deliver();
      return notifications.send.mock.calls.map(([sent]) => sent);
    },
  };
}

function headerOf(caller: string | { service: string }): string {
  return typeof caller === 'string'
    ? mockCredentials.user.header(`user:default/${caller}`)
    : mockCredentials.service.header({
        onBehalfOf: mockCredentials.service(caller.service),
        targetPluginId: 'test',
      });
}

/** Forgets what people said, and what they said it about. */
export async function forgetPeople(database: Knex): Promise<void> {
  for (const table of [
    'entities',
    'attestations',
    'waivers',
    'credentials',
    'campaigns',
    'launch_announcements',
    'outbox',
  ]) {
    await database(table).delete();
  }
}
