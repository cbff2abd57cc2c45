import {
  buildTechInsightsContext,
  createFactRetrieverRegistration,
} from '@backstage-community/plugin-tech-insights-backend';
import {
  JSON_RULE_ENGINE_CHECK_TYPE,
  JsonRulesEngineFactCheckerFactory,
} from '@backstage-community/plugin-tech-insights-backend-module-jsonfc';
import { FactRetriever } from '@backstage-community/plugin-tech-insights-node';
import {
  SchedulerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Knex } from 'knex';
import { factNames, Subject } from './subjects';

const retrieverId = 'madeUpFacts';
/** What its own route does at once, unless it is configured otherwise. */
const atOnce = 100;

type Context = Awaited<ReturnType<typeof buildTechInsightsContext>>;

/**
 * tech-insights without a Backstage around it. Its facts come from memory, and
 * it evaluates as its route `POST /checks/run` does, without the work of
 * answering over HTTP, so that nothing but the evaluation is measured.
 */
export class Peer {
  readonly #context: Context;
  readonly #collect: () => Promise<void>;

  private constructor(context: Context, collect: () => Promise<void>) {
    this.#context = context;
    this.#collect = collect;
  }

  /** @param subjects - asked each time that facts are collected */
  static async create(
    knex: Knex,
    subjects: () => readonly Subject[],
  ): Promise<Peer> {
    const retriever: FactRetriever = {
      id: retrieverId,
      version: '1.0.0',
      entityFilter: [{ kind: 'component' }],
      schema: Object.fromEntries(
        factNames.map(name => [
          name,
          { type: 'boolean' as const, description: name },
        ]),
      ),
      handler: async () =>
        subjects().map(({ name, facts }) => ({
          entity: { kind: 'component', namespace: 'default', name },
          facts,
        })),
    };
    const tasks = new Map<string, () => Promise<void>>();
    const scheduler: Pick<SchedulerService, 'scheduleTask'> = {
      scheduleTask: async ({ id, fn }) => {
        tasks.set(id, async () => fn(new AbortController().signal));
      },
    };
    const logger = mockServices.rootLogger({ level: 'error' });
    const auth = mockServices.auth();
    const context = await buildTechInsightsContext({
      config: mockServices.rootConfig(),
      logger,
      // What it never touches is left out.
      scheduler: scheduler as SchedulerService,
      auth,
      discovery: mockServices.discovery(),
      urlReader: {} as UrlReaderService,
      database: { getClient: async () => knex },
      factRetrievers: [
        createFactRetrieverRegistration({
          cadence: '0 0 1 1 *',
          factRetriever: retriever,
        }),
      ],
      factCheckerFactory: new JsonRulesEngineFactCheckerFactory({
        logger,
        auth,
        catalog: catalogServiceMock(),
        checks: factNames.map(name => ({
          id: name,
          type: JSON_RULE_ENGINE_CHECK_TYPE,
          name,
          description: name,
          factIds: [retrieverId],
          rule: {
            conditions: {
              all: [{ fact: name, operator: 'equal', value: true }],
            },
          },
        })),
      }),
    });
    return new Peer(context, async () => {
      const collect = tasks.get(retrieverId);
      if (!collect) throw new Error('The peer has scheduled no retriever');
      await collect();
    });
  }

  /** Collects the facts of all subjects anew. */
  async collect(): Promise<void> {
    await this.#collect();
  }

  /** Evaluates every check of every entity. */
  async evaluateAll(): Promise<Map<string, boolean>> {
    const { factChecker, persistenceContext } = this.#context;
    if (!factChecker) throw new Error('The peer checks no facts');
    const entities = await persistenceContext.techInsightsStore.getEntities();
    const answers = new Map<string, boolean>();
    let next = 0;
    const worker = async () => {
      while (next < entities.length) {
        const { kind, namespace, name } = entities[next++];
        const ref = `${kind}:${namespace}/${name}`;
        const results = await factChecker.runChecks(ref, [...factNames]);
        for (const { check, result } of results) {
          answers.set(`${ref} ${check.id}`, result === true);
        }
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    return answers;
  }
}
