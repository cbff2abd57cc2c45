import { stringifyEntityRef } from '@backstage/catalog-model';
import { ContractHandlers } from '@operability/backend-kit';
import { ReadinessContract } from '@operability/plugin-readiness-common';
import { BadgeService } from '../badge/BadgeService';
import { DefinitionService } from '../lookups/DefinitionService';
import { EvaluationRequests } from '../lookups/EvaluationRequests';
import { FactService } from '../lookups/FactService';
import { GateService } from '../lookups/GateService';
import { HistoryService } from '../lookups/HistoryService';
import { OverviewService } from '../lookups/OverviewService';
import { ResultListService } from '../lookups/ResultListService';
import { ScorecardService } from '../lookups/ScorecardService';

/** What reading is bound to. */
export interface LookupServices {
  scorecards: ScorecardService;
  histories: HistoryService;
  facts: FactService;
  evaluations: EvaluationRequests;
  gates: GateService;
  overviews: OverviewService;
  results: ResultListService;
  definitions: DefinitionService;
  badges: BadgeService;
}

/** How entities stand, one by one and all together. */
export function lookupRoutes(services: LookupServices) {
  const { scorecards, evaluations, definitions, overviews } = services;
  return {
    getScorecards: async ({ credentials, params }) => ({
      status: 200,
      body: await scorecards.of(credentials, stringifyEntityRef(params)),
    }),
    evaluate: async ({ credentials, params }) => {
      const outcome = await evaluations.evaluate(
        credentials,
        stringifyEntityRef(params),
      );
      return outcome.isDone
        ? { status: 200, body: outcome.scorecards }
        : { status: 202, body: outcome.evaluation };
    },
    getEvaluation: async ({ credentials, params }) => ({
      status: 200,
      body: await evaluations.get(
        credentials,
        stringifyEntityRef(params),
        params.id,
      ),
    }),
    evaluateGate: async ({ credentials, params, body }) => ({
      status: 200,
      body: await services.gates.evaluate(
        credentials,
        stringifyEntityRef(params),
        body,
      ),
    }),
    getHistory: async ({ credentials, params, query }) => ({
      status: 200,
      body: await services.histories.of(
        credentials,
        stringifyEntityRef(params),
        query,
      ),
    }),
    listFacts: async ({ credentials, params }) => ({
      status: 200,
      body: whole(
        await services.facts.of(credentials, stringifyEntityRef(params)),
      ),
    }),
    getCheck: async ({ credentials, params }) => ({
      status: 200,
      body: await scorecards.checkDetail(
        credentials,
        stringifyEntityRef(params),
        params.check,
      ),
    }),
    getBadge: async ({ credentials, params, query }) => ({
      status: 200,
      body: {
        url: await services.badges.addressOf(credentials, {
          entityRef: stringifyEntityRef(params),
          checklist: query.checklist,
        }),
      },
    }),
    listChecklists: async ({ credentials }) => ({
      status: 200,
      body: whole(await definitions.checklists(credentials)),
    }),
    listChecks: async ({ credentials }) => ({
      status: 200,
      body: whole(await definitions.checks(credentials)),
    }),
    getScorecardsByRefs: async ({ credentials, body }) => ({
      status: 200,
      body: whole(await scorecards.byRefs(credentials, body)),
    }),
    getOverview: async ({ credentials, query }) => ({
      status: 200,
      body: whole(await overviews.overview(credentials, query)),
    }),
    getMatrix: async ({ credentials, query }) => ({
      status: 200,
      body: await overviews.matrix(credentials, query),
    }),
    listResults: async ({ credentials, query }) => ({
      status: 200,
      body: await services.results.list(credentials, query),
    }),
  } satisfies Partial<ContractHandlers<ReadinessContract>>;
}

/** A list that is answered in one piece. */
function whole<Item>(items: Item[]): { items: Item[]; totalItems: number } {
  return { items, totalItems: items.length };
}
