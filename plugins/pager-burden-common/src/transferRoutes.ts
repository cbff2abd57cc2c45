import { queryList, route } from '@operability/contract-kit';
import * as z from 'zod';
import { teamKey } from './identifier';
import { dataset } from './page';
import { transfers } from './transfers';

/** The route about pages that go to others than their owners. @internal */
export const transferRoutes = {
  getTransfers: route({
    method: 'get',
    path: '/transfers',
    summary: 'Which teams are paged for what others own, over 13 weeks',
    query: z.object({
      data: dataset.optional(),
      team: queryList(teamKey)
        .optional()
        .describe('Only what one of these owns or was paged for'),
    }),
    responses: { 200: transfers },
  }),
};
