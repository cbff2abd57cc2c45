import {
  DiscoveryService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  createContractRouter,
  IdempotencyStore,
} from '@operability/backend-kit';
import { readinessContract } from '@operability/plugin-readiness-common';
import { Router } from 'express';
import { lookupRoutes } from './routes/lookupRoutes';
import { peopleRoutes } from './routes/peopleRoutes';
import { pushRoutes } from './routes/pushRoutes';
import { registerRoutes } from './routes/registerRoutes';

/** What the routes are bound to. */
export type ReadinessServices = Parameters<typeof lookupRoutes>[0] &
  Parameters<typeof pushRoutes>[0] &
  Parameters<typeof peopleRoutes>[0] &
  Parameters<typeof registerRoutes>[0];

/** Binds the contract to the services. */
export function createRouter(options: {
  httpAuth: HttpAuthService;
  discovery: DiscoveryService;
  idempotency: IdempotencyStore;
  services: ReadinessServices;
}): Router {
  const { httpAuth, discovery, idempotency, services } = options;
  return createContractRouter({
    contract: readinessContract,
    httpAuth,
    discovery,
    idempotency,
    // Five thousand rows with facts and evidence.
    bodyLimit: '10mb',
    handlers: {
      ...lookupRoutes(services),
      ...pushRoutes(services),
      ...peopleRoutes(services),
      ...registerRoutes(services),
    },
  });
}
