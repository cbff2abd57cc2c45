import { defineContract } from '@operability/contract-kit';
import { budgetRoutes } from './budgetRoutes';
import { chartRoutes } from './chartRoutes';
import { erasureRoutes } from './erasureRoutes';
import { nameRoutes } from './nameRoutes';
import { pageRoutes } from './pageRoutes';
import { personRoutes } from './personRoutes';
import { reviewRoutes } from './reviewRoutes';

/** The REST contract of the pager burden plugin. @public */
export const pagerBurdenContract = defineContract({
  id: 'pager-burden',
  title: 'Pager burden',
  description: 'What being on call costs, and whether it gets better.',
  version: '1.0.0',
  routes: {
    ...chartRoutes,
    ...pageRoutes,
    ...nameRoutes,
    ...reviewRoutes,
    ...budgetRoutes,
    ...personRoutes,
    ...erasureRoutes,
  },
});

/** @public */
export type PagerBurdenContract = typeof pagerBurdenContract;
