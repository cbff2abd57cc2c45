import {
  entityRef,
  pageOf,
  pageQuery,
  queryList,
  route,
} from '@operability/contract-kit';
import * as z from 'zod';
import { check, checklist } from './check';
import { identifier, ownerRef } from './identifier';
import { matrix, overviewGroup, overviewItem } from './overview';
import { productionChecklistId } from './production';
import { factsPush, pushOutcome, resultsPush } from './push';
import { entityResult, resultStatus } from './result';
import { scoreSummary } from './scorecard';

const checklistId = identifier.default(productionChecklistId);
const groupQuery = z.object({ checklist: checklistId, groupBy: overviewGroup });
const providerPath = z.object({ provider: identifier });
const pushErrors = {
  409: 'The provider, or a check of it, takes no answers from outside',
};

/** The routes over all entities, and those that take facts and results. @internal */
export const resultRoutes = {
  listChecklists: route({
    method: 'get',
    path: '/checklists',
    summary: 'The checklists, and what is wrong with any of them',
    responses: { 200: pageOf(checklist) },
  }),
  listChecks: route({
    method: 'get',
    path: '/checks',
    summary: 'The checks, with where they come from and how to fix them',
    responses: { 200: pageOf(check) },
  }),
  getScorecardsByRefs: route({
    method: 'post',
    path: '/scorecards/by-refs',
    summary: 'The numbers of a checklist for many entities',
    description:
      'One item a reference, in the order asked; those that the reader may not see are left out.',
    body: z.object({
      entityRefs: z
        .array(entityRef)
        .max(1000, 'must be at most 1,000 references a call'),
      checklist: checklistId,
    }),
    responses: { 200: pageOf(scoreSummary) },
  }),
  getOverview: route({
    method: 'get',
    path: '/overview',
    summary: 'A checklist over all entities, by group',
    query: groupQuery,
    responses: { 200: pageOf(overviewItem) },
  }),
  getMatrix: route({
    method: 'get',
    path: '/matrix',
    summary: 'Groups × checks, each cell a share',
    query: groupQuery.extend({
      groupBy: overviewGroup.exclude(['check']).default('owner'),
    }),
    responses: { 200: matrix },
  }),
  listResults: route({
    method: 'get',
    path: '/results',
    summary: 'Results over all entities, the worst first',
    query: pageQuery.extend({
      checklist: checklistId,
      check: queryList(identifier).optional(),
      status: queryList(resultStatus).optional(),
      owner: queryList(ownerRef).optional(),
      system: queryList(entityRef).optional(),
      stage: queryList(z.string().max(63)).optional(),
      entityRef: queryList(entityRef).optional(),
      none: queryList(z.enum(['owner', 'system', 'stage']))
        .optional()
        .describe('What an entity has none of'),
      q: z.string().max(200).optional().describe("Part of an entity's name"),
    }),
    responses: { 200: pageOf(entityResult) },
  }),
  pushFacts: route({
    method: 'put',
    path: '/facts/:provider',
    summary: 'Takes facts from outside, such as from CI; by service token',
    description:
      'A fact that was observed later is kept; one observed in the future is not taken. The same push twice changes nothing.',
    params: providerPath,
    body: factsPush,
    responses: { 200: pushOutcome },
    errors: pushErrors,
  }),
  pushResults: route({
    method: 'put',
    path: '/results/:provider',
    summary: 'Takes results of external checks; by service token',
    description:
      'A result that was observed later is kept; one observed in the future is not taken. The same push twice changes nothing.',
    params: providerPath,
    body: resultsPush,
    responses: { 200: pushOutcome },
    errors: pushErrors,
  }),
};
