import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { DefinitionsInForce } from '../definitions/DefinitionsInForce';
import { ProviderRegistry } from '../definitions/ProviderRegistry';
import { readDefinitions } from '../definitions/readDefinitions';
import { effectiveResult } from '../domain/result/effectiveResult';
import { AnswerWriter } from '../engine/AnswerWriter';
import { declaredProvider } from '../engine/declaredProvider';
import { DatabaseWorkStore } from '../engine/DatabaseWorkStore';
import { Engine } from '../engine/Engine';
import { EvaluationService } from '../engine/EvaluationService';
import { ProviderAsker } from '../engine/ProviderAsker';
import { CatalogCopy } from '../entities/CatalogCopy';
import { DatabaseEntityStore } from '../entities/DatabaseEntityStore';
import { DatabaseFactStore } from '../facts/DatabaseFactStore';
import { FactWriter } from '../facts/FactWriter';
import { DatabaseResultStore } from '../results/DatabaseResultStore';
import { ScoreRecorder } from '../results/ScoreRecorder';
import { TestCatalog } from './TestCatalog';
import { TestProvider } from './TestProvider';

/** The instant at which tests of the engine begin. */
const start = Date.parse('2026-11-22T12:00:00Z');
let replicas = 0;

/** The references that tests speak of. */
export const logplex = 'component:default/logplex';
export const psmgr = 'component:default/psmgr';

/** A clock that is moved by hand. */
export interface TestClock {
  time: number;
  now(): number;
}

/** What a test of the engine is about. */
export interface TestEngine {
  checks?: Record<string, unknown>;
  checklists?: Record<string, unknown>;
  providers?: readonly TestProvider[];
  catalog?: TestCatalog;
  clock?: TestClock;
}

/** The engine as it is wired, by a clock that is moved by hand. Call it again for another replica. */
export function engineOn(database: Knex, options: TestEngine = {}) {
  const clock: TestClock = options.clock ?? {
    time: start,
    now: () => clock.time,
  };
  const catalog = options.catalog ?? new TestCatalog();
  const logger = mockServices.logger.mock();
  const onChange = jest.fn();
  const entities = DatabaseEntityStore.create({ database });
  const results = DatabaseResultStore.create({ database });
  const facts = DatabaseFactStore.create({ database });
  const work = DatabaseWorkStore.create({ database });
  const registry = new ProviderRegistry();
  for (const provider of options.providers ?? []) registry.add(provider);
  const definitions = readDefinitions({
    checks: options.checks ?? {},
    checklists: options.checklists ?? {},
    brought: registry.brought,
    answererOf: check => registry.answererOf(check),
  });
  registry.addBuiltIn(declaredProvider({ definitions, facts }));
  const providers = registry.all(definitions, new Map());
  replicas += 1;
  const inForce = DefinitionsInForce.create({
    database,
    clock,
    hash: definitions.hash,
    // One after the other, as they were made.
    startedAt: start + replicas,
  });
  const writer = AnswerWriter.create({
    database,
    results,
    definitions,
    onChange,
  });
  const asker = ProviderAsker.create({
    writer,
    providers: work,
    clock,
    logger,
  });
  const copy = CatalogCopy.create({
    database,
    store: entities,
    work,
    catalog: catalog.service,
    auth: mockServices.auth(),
    definitions,
    inForce,
    kinds: ['Component'],
    clock,
    logger,
    onChange,
  });
  const engine = Engine.create({
    providers,
    work,
    entities,
    results,
    asker,
    inForce,
    clock,
    logger,
    random: () => 0,
  });
  const factWriter = FactWriter.create({
    database,
    store: facts,
    work,
    clock,
    providersOf: () => ['declared'],
    nudge: () => {},
  });

  /** The status of every line of an entity, by check. */
  const statuses = async (entityRef: string) => {
    const lines = (await results.machineAnswers([entityRef])).get(entityRef);
    return Object.fromEntries(
      (lines ?? []).map(({ check, applicability, machine }) => [
        check,
        effectiveResult({ applicability, machine }, clock.time).status,
      ]),
    );
  };

  return {
    catalog,
    clock,
    copy,
    definitions,
    engine,
    entities,
    evaluator: EvaluationService.create({
      providers,
      definitions,
      catalog: copy,
      asker,
    }),
    factWriter,
    logger,
    onChange,
    results,
    scores: ScoreRecorder.create({ database, definitions, clock }),
    statuses,
    work,
    writer,
    /** Has the catalog read and everything asked that is due. */
    round: async () => {
      await copy.update();
      await engine.drain();
    },
    /** Tells facts about an entity, observed now. */
    tell: (entityRef: string, told: Record<string, boolean | number>) =>
      factWriter.write(
        Object.entries(told).map(([name, value]) => ({
          provider: 'ci',
          entityRef,
          name,
          value,
          observedAt: clock.time,
          evidence: [],
        })),
      ),
  };
}

/** A checklist of every component. */
export function aChecklist(checks: readonly string[]) {
  return { title: 'Ours', appliesTo: { kind: 'Component' }, checks };
}

/** A check that a predicate answers. */
export function aDeclared(predicate: unknown, change: object = {}) {
  return { title: 'Ours', howToFix: 'Mend it.', predicate, ...change };
}

/** A check that somebody else answers. */
export function aPlain(change: object = {}) {
  return { title: 'Theirs', howToFix: 'Mend it.', ...change };
}
