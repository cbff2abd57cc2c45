import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import {
  Audit,
  CallerCredentials,
  createContractRouter,
} from '@operability/backend-kit';
import { readinessContract } from '@operability/plugin-readiness-common';
import express from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import { ReadinessReader } from '../../access/ReadinessReader';
import { badgeRouter } from '../../badge/badgeRouter';
import { DefinedCheck } from '../../definitions/Definitions';
import { answerKey, KeptAnswer } from '../../domain/evaluation/Answer';
import { KnownEntity } from '../../entities/KnownEntity';
import { StoredResult, toStoredResult } from '../../results/StoredResult';
import { lookupRoutes } from '../../routes/lookupRoutes';
import { pushRoutes } from '../../routes/pushRoutes';
import { createReads } from '../../wiring/createReads';
import { KeptAttestation, KeptWaiver } from '../ports';
import { someDefinitions } from './definitions';
import { now } from './rows';

/** What a reader of a test may do; data-hare is denied all. */
function readerOf(
  credentials: CallerCredentials,
  hidden: ReadonlySet<string>,
): ReadinessReader {
  const { principal } = credentials;
  const actorRef =
    principal.type === 'user' ? principal.userEntityRef : undefined;
  const isDenied =
    actorRef === 'user:default/data-hare' ||
    (principal.type === 'service' && principal.subject === 'external:held');
  const may = () => !isDenied && actorRef !== 'user:default/onlooker';
  const visible = (ref: string | undefined) => !ref || !hidden.has(ref);
  const scope = { isDenied, visibility: { all: true as const } };
  return {
    credentials,
    actorRef,
    mayRead: ({ entityRef }) => !isDenied && visible(entityRef),
    mayEvaluate: may,
    mayAttest: may,
    mayRequestWaiver: may,
    // Who owns nothing decides nothing.
    mayDecideWaiver: ({ ownerRef }) =>
      may() && ownerRef === 'group:default/runtime',
    mayAnnounce: may,
    mayReadCredential: may,
    mayCreateCredentials: may(),
    mayUpdateCredential: may,
    mayCreateCampaigns: may(),
    mayUpdateCampaign: may,
    resultScope: scope,
    credentialScope: scope,
  };
}

function grouped<Kept extends { entityRef: string }>(items: readonly Kept[]) {
  const map = new Map<string, Kept[]>();
  for (const item of items) {
    map.set(item.entityRef, [...(map.get(item.entityRef) ?? []), item]);
  }
  return map;
}

/** Reading and pushing over HTTP, on a database, with its neighbours in the hands of a test. */
export function readsOn(
  database: Knex,
  options: {
    checks: readonly DefinedCheck[];
    entities: readonly KnownEntity[];
    badgesArePublic?: boolean;
  },
) {
  const { entities, checks } = options;
  const byRef = new Map(entities.map(one => [one.entityRef, one]));
  const hidden = new Set<string>();
  const wholeEntities: string[] = [];
  const clock = { at: now, now: () => clock.at };
  const evaluateNow = jest.fn(async () => ({
    waitingFor: [] as string[],
    finished: Promise.resolve() as Promise<unknown>,
  }));
  const stored = async (refs: readonly string[]): Promise<StoredResult[]> =>
    (await database('results').whereIn('entity_ref', [...refs])).map(
      toStoredResult,
    );
  const written = { facts: jest.fn(), answers: jest.fn() };
  const audited = jest.fn();
  const attestations: KeptAttestation[] = [];
  const waivers: KeptWaiver[] = [];
  const services = createReads({
    database,
    clock,
    logger: mockServices.logger.mock(),
    discovery: {
      getExternalBaseUrl: async () => 'https://portal/api/readiness',
    },
    audit: Audit.create({
      auditor: mockServices.auditor.mock({
        createEvent: async ({ eventId, meta }) => ({
          success: async done => audited({ eventId, ...meta, ...done?.meta }),
          fail: async () => {},
        }),
      }),
    }),
    access: { readerOf: async credentials => readerOf(credentials, hidden) },
    definitions: someDefinitions(checks),
    entities: {
      get: async ref => byRef.get(ref),
      getMany: async refs => {
        wholeEntities.push(...refs);
        return new Map(
          refs.flatMap(ref => {
            const one = byRef.get(ref);
            return one ? [[ref, one] as const] : [];
          }),
        );
      },
      etags: async (refs = [...byRef.keys()]) =>
        new Map(
          refs.flatMap(ref => (byRef.has(ref) ? [[ref, ''] as const] : [])),
        ),
    },
    results: { machineAnswers: async refs => grouped(await stored(refs)) },
    people: {
      attestations: async () => grouped(attestations),
      waivers: async () => grouped(waivers),
    },
    evaluator: { evaluateNow },
    facts: {
      facts: async () => new Map(),
      write: async facts => written.facts(facts),
    },
    answers: {
      kept: async refs =>
        new Map(
          (await stored(refs)).flatMap(({ entityRef, check, machine }) => {
            if (!machine) return [];
            const kept: KeptAnswer = {
              ...machine,
              entityRef,
              check,
              observedAt: machine.evaluatedAt,
            };
            return [[answerKey(kept), kept] as const];
          }),
        ),
      asked: async refs =>
        new Map(
          [...grouped(await stored(refs))].map(([ref, lines]) => [
            ref,
            new Set(lines.map(({ check }) => check)),
          ]),
        ),
      write: async answers => written.answers(answers),
    },
    providers: new Set(['robot']),
    badgesArePublic: options.badgesArePublic ?? false,
  });
  const handlers = { ...lookupRoutes(services), ...pushRoutes(services) };
  type Handled = Pick<typeof readinessContract.routes, keyof typeof handlers>;
  const routes = Object.fromEntries(
    Object.entries(readinessContract.routes).filter(
      ([name]) => name in handlers,
    ),
  ) as Handled;
  const app = express()
    .use(badgeRouter(services.badges))
    .use(
      createContractRouter({
        contract: { ...readinessContract, routes },
        httpAuth: mockServices.httpAuth({
          defaultCredentials: mockCredentials.none(),
        }),
        discovery: mockServices.discovery.mock(),
        bodyLimit: '12mb',
        handlers,
      }),
    )
    .use(mockErrorHandler());
  const as =
    (who: string | { service: string } | undefined) =>
    (method: 'get' | 'post' | 'put', path: string, body?: object) => {
      const asked = request(app)[method](path);
      if (who !== undefined) asked.set('Authorization', headerOf(who));
      return body ? asked.send(body) : asked;
    };
  return {
    routes,
    services,
    clock,
    hidden,
    /** The entities that were read as a whole, by reference. */
    wholeEntities,
    evaluateNow,
    written,
    audited,
    attestations,
    waivers,
    as,
  };
}

function headerOf(who: string | { service: string }): string {
  return typeof who === 'string'
    ? mockCredentials.user.header(`user:default/${who}`)
    : mockCredentials.service.header({
        onBehalfOf: mockCredentials.service(who.service),
        targetPluginId: 'test',
      });
}
