import { DiscoveryService, LoggerService } from '@backstage/backend-plugin-api';
import { Audit, Clock, sharedSecret } from '@operability/backend-kit';
import { Knex } from 'knex';
import { BadgeService } from '../badge/BadgeService';
import { Definitions } from '../definitions/Definitions';
import { DatabaseEvaluationStore } from '../lookups/DatabaseEvaluationStore';
import { DatabaseLookupStore } from '../lookups/DatabaseLookupStore';
import { DatabaseOverviewStore } from '../lookups/DatabaseOverviewStore';
import { DatabaseResultList } from '../lookups/DatabaseResultList';
import { DefinitionService } from '../lookups/DefinitionService';
import { EvaluationRequests } from '../lookups/EvaluationRequests';
import { FactService } from '../lookups/FactService';
import { GateService } from '../lookups/GateService';
import { HistoryService } from '../lookups/HistoryService';
import { OverviewService } from '../lookups/OverviewService';
import {
  Evaluator,
  KnownEntities,
  MachineAnswers,
  PeopleRecords,
  Readers,
} from '../lookups/ports';
import { ResultListService } from '../lookups/ResultListService';
import { ScorecardService } from '../lookups/ScorecardService';
import { StandingAnswers } from '../lookups/StandingAnswers';
import { AnswerKeeper, FactKeeper } from '../pushes/ports';
import { DatabaseChanges } from '../results/DatabaseChanges';
import { PushService } from '../pushes/PushService';
import { LookupServices } from '../routes/lookupRoutes';

/** What reading and pushing are built from. */
export interface ReadsParts {
  database: Knex;
  clock: Clock;
  logger: LoggerService;
  discovery: Pick<DiscoveryService, 'getExternalBaseUrl'>;
  audit: Audit;
  access: Readers;
  definitions: Definitions;
  entities: KnownEntities;
  results: MachineAnswers;
  people: PeopleRecords;
  evaluator: Evaluator;
  facts: FactKeeper;
  answers: AnswerKeeper;
  /** Ids of the providers that answer by themselves. */
  providers: { has(id: string): boolean };
  /** Whether badges are shown without a signature. */
  badgesArePublic: boolean;
}

/** Builds all that answers how entities stand, and what takes news from outside. */
export function createReads(
  parts: ReadsParts,
): LookupServices & { pushes: PushService } {
  const { database, definitions } = parts;
  const store = DatabaseLookupStore.create({ database });
  const reading = { ...parts, store };
  const changes = DatabaseChanges.create({ database });
  const standing = StandingAnswers.create({ ...parts, changes });
  const scorecards = ScorecardService.create(reading);
  return {
    scorecards,
    histories: HistoryService.create(reading),
    facts: FactService.create(parts),
    evaluations: EvaluationRequests.create({
      ...parts,
      scorecards,
      evaluations: DatabaseEvaluationStore.create({ database }),
    }),
    gates: GateService.create(reading),
    overviews: OverviewService.create({
      ...parts,
      store: DatabaseOverviewStore.create({ database }),
      standing,
    }),
    results: ResultListService.create({
      ...parts,
      list: DatabaseResultList.create({ database }),
      standing,
    }),
    definitions: DefinitionService.create({ ...parts, definitions }),
    badges: BadgeService.create({
      ...reading,
      secret: () => sharedSecret(database, 'badge'),
      isPublic: parts.badgesArePublic,
    }),
    pushes: PushService.create(parts),
  };
}
