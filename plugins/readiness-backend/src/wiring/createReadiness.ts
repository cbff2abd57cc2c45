import {
  AuditorService,
  AuthService,
  DiscoveryService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  RootConfigService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { Audit, Clock, VisibleEntities } from '@operability/backend-kit';
import { Knex } from 'knex';
import { ReadinessAccess } from '../access/ReadinessAccess';
import { DefinitionsInForce } from '../definitions/DefinitionsInForce';
import { ProviderRegistry } from '../definitions/ProviderRegistry';
import { readDefinitions } from '../definitions/readDefinitions';
import { AnswerWriter } from '../engine/AnswerWriter';
import {
  declaredProvider,
  declaredProviderId,
} from '../engine/declaredProvider';
import { Engine } from '../engine/Engine';
import { EvaluationService } from '../engine/EvaluationService';
import { ProviderAsker } from '../engine/ProviderAsker';
import { ResultSignals } from '../engine/ResultSignals';
import { CatalogCopy } from '../entities/CatalogCopy';
import { Retention } from '../entities/Retention';
import { FactWriter } from '../facts/FactWriter';
import { builtInProviders } from '../providers/builtInProviders';
import { readPeopleConfig } from '../readPeopleConfig';
import { ReadinessConfig } from '../readReadinessConfig';
import { ScoreRecorder } from '../results/ScoreRecorder';
import { createPeople } from './createPeople';
import { createReads } from './createReads';
import { createStores } from './createStores';

/** What readiness is built from. */
export interface ReadinessParts {
  database: Knex;
  clock: Clock;
  config: ReadinessConfig;
  rootConfig: RootConfigService;
  registry: ProviderRegistry;
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  discovery: DiscoveryService;
  logger: LoggerService;
  notifications: NotificationService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  signals: SignalsService;
  urlReader: UrlReaderService;
}

/** Builds everything and starts nothing. */
export function createReadiness(parts: ReadinessParts) {
  const { database, clock, config, registry, logger } = parts;
  const stores = createStores(database);
  const { entities, results, work, facts } = stores;
  for (const provider of builtInProviders({
    ...parts,
    config: parts.rootConfig,
    ...stores,
  })) {
    registry.addBuiltIn(provider);
  }
  const definitions = readDefinitions({
    checks: config.checks,
    checklists: config.checklists,
    brought: registry.brought,
    answererOf: check => registry.answererOf(check),
  });
  registry.addBuiltIn(declaredProvider({ definitions, facts }));
  const providers = registry.all(definitions, config.providers);
  const signals = ResultSignals.create({ signals: parts.signals, logger });
  const onChange = () => signals.resultsChanged();
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
  const inForce = DefinitionsInForce.create({
    database,
    clock,
    hash: definitions.hash,
    startedAt: clock.now(),
  });
  const copy = CatalogCopy.create({
    ...parts,
    store: entities,
    work,
    definitions,
    inForce,
    kinds: config.kinds,
    onChange,
  });
  const evaluator = EvaluationService.create({
    providers,
    definitions,
    catalog: copy,
    asker,
  });
  const audit = Audit.create({ auditor: parts.auditor });
  const access = ReadinessAccess.create({
    ...parts,
    visibleEntities: VisibleEntities.create(parts),
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
  });
  const factWriter = FactWriter.create({
    database,
    store: facts,
    work,
    clock,
    nudge: () => engine.nudge(),
    providersOf: name => [
      declaredProviderId,
      ...providers
        .filter(({ provider }) => provider.facts?.includes(name))
        .map(({ provider }) => provider.id),
    ],
  });
  const reads = createReads({
    ...parts,
    audit,
    access,
    definitions,
    entities,
    results,
    people: stores.people,
    evaluator,
    facts: factWriter,
    answers: writer,
    providers: new Set(providers.map(({ provider }) => provider.id)),
    badgesArePublic: config.badgesArePublic,
  });
  const people = createPeople({
    ...parts,
    config: readPeopleConfig(parts.rootConfig),
    stores,
    access,
    audit,
    definitions,
    scorecards: reads.scorecards,
    onChange,
    nudge: () => engine.nudge(),
  });
  return {
    stores,
    definitions,
    inForce,
    copy,
    signals,
    sender: people.sender,
    outbox: people.outbox,
    reminders: people.reminders,
    services: { ...reads, ...people.services },
    engine,
    retention: Retention.create({
      database,
      clock,
      config: config.retention,
    }),
    scores: ScoreRecorder.create({ database, definitions, clock }),
  };
}

/** Readiness, built and not started. */
export type Readiness = ReturnType<typeof createReadiness>;
