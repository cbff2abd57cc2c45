import {
  DiscoveryService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  createContractRouter,
  IdempotencyStore,
} from '@operability/backend-kit';
import { pagerBurdenContract } from '@operability/plugin-pager-burden-common';
import { Router } from 'express';
import { exportRouter } from './imports/exportRouter';
import { importRouter } from './imports/importRouter';
import { budgetRoutes } from './routes/budgetRoutes';
import { chartRoutes } from './routes/chartRoutes';
import { erasureRoutes } from './routes/erasureRoutes';
import { nameRoutes } from './routes/nameRoutes';
import { pageRoutes } from './routes/pageRoutes';
import { personRoutes } from './routes/personRoutes';
import { reviewRoutes } from './routes/reviewRoutes';

/** What the routes are bound to. */
export type PagerBurdenServices = Parameters<typeof chartRoutes>[0] &
  Parameters<typeof pageRoutes>[0] &
  Parameters<typeof nameRoutes>[0] &
  Parameters<typeof reviewRoutes>[0] &
  Parameters<typeof budgetRoutes>[0] &
  Parameters<typeof erasureRoutes>[0] &
  Parameters<typeof personRoutes>[0];

/** Binds the contract, and what is no JSON, to the services. */
export function createRouter(options: {
  httpAuth: HttpAuthService;
  discovery: DiscoveryService;
  idempotency: IdempotencyStore;
  services: PagerBurdenServices;
}): Router {
  const { httpAuth, discovery, idempotency, services } = options;
  const router = Router();
  // Before whatever reads bodies into memory.
  router.use(importRouter({ ...services, httpAuth }));
  router.use(exportRouter({ ...services, httpAuth }));
  router.use(
    createContractRouter({
      contract: pagerBurdenContract,
      httpAuth,
      discovery,
      idempotency,
      // A thousand verdicts with their versions.
      bodyLimit: '1mb',
      handlers: {
        ...chartRoutes(services),
        ...pageRoutes(services),
        ...nameRoutes(services),
        ...reviewRoutes(services),
        ...budgetRoutes(services),
        ...personRoutes(services),
        ...erasureRoutes(services),
      },
    }),
  );
  return router;
}
