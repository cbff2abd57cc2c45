import { route } from '@operability/contract-kit';
import * as z from 'zod';
import {
  budget,
  budgetDecision,
  budgetDecisionInput,
  budgetInput,
  programme,
} from './budget';
import { dataset } from './page';

const teamPath = z.object({
  namespace: z.string().min(1).max(63),
  name: z.string().min(1).max(63),
});

/** The routes about budgets and the programme. @internal */
export const budgetRoutes = {
  getBudget: route({
    method: 'get',
    path: '/budgets/:namespace/:name',
    summary:
      "A team's limits with their history, what broke them, and what was decided",
    params: teamPath,
    query: z.object({ data: dataset.optional() }),
    responses: { 200: budget },
  }),
  putBudget: route({
    method: 'put',
    path: '/budgets/:namespace/:name',
    summary: 'Sets limits from this week on; earlier weeks keep theirs',
    params: teamPath,
    body: budgetInput,
    responses: { 200: budget },
    errors: { 409: 'It was changed by somebody else meanwhile' },
  }),
  decideBreach: route({
    method: 'post',
    path: '/budgets/:namespace/:name/decisions',
    summary: 'Records what the manager decided about a broken limit',
    params: teamPath,
    body: budgetDecisionInput,
    responses: { 201: budgetDecision },
    errors: { 409: 'It is decided already, or was not broken' },
  }),
  getProgramme: route({
    method: 'get',
    path: '/programme',
    summary:
      'All teams: measures, breaches, decisions due, quiet and unknown weeks',
    query: z.object({ data: dataset.optional() }),
    responses: { 200: programme },
  }),
};
