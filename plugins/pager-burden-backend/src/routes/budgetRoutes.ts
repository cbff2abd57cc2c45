import { ContractHandlers } from '@operability/backend-kit';
import { PagerBurdenContract } from '@operability/plugin-pager-burden-common';
import { BurdenAccess } from '../access/BurdenAccess';
import { BudgetService } from '../budgets/BudgetService';
import { ProgrammeService } from '../programme/ProgrammeService';
import { teamOf } from './teamOf';

/** What budgets are bound to. */
export interface BudgetServices {
  access: Pick<BurdenAccess, 'readerOf'>;
  budgets: BudgetService;
  programme: ProgrammeService;
}

/** Budgets, and all teams beside each other. */
export function budgetRoutes({ access, budgets, programme }: BudgetServices) {
  return {
    getBudget: async ({ credentials, params, query }) => ({
      status: 200,
      body: await budgets.get(
        await access.readerOf(credentials),
        teamOf(params),
        query.data,
      ),
    }),
    putBudget: async ({ credentials, params, body, request }) => ({
      status: 200,
      body: await budgets.put(
        await access.readerOf(credentials),
        teamOf(params),
        body,
        request,
      ),
    }),
    decideBreach: async ({ credentials, params, body, request }) => ({
      status: 201,
      body: await budgets.decide(
        await access.readerOf(credentials),
        teamOf(params),
        body,
        request,
      ),
    }),
    getProgramme: async ({ credentials, query }) => ({
      status: 200,
      body: await programme.get(await access.readerOf(credentials), query.data),
    }),
  } satisfies Partial<ContractHandlers<PagerBurdenContract>>;
}
