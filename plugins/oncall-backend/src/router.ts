import {
  DiscoveryService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  createContractRouter,
  IdempotencyStore,
} from '@operability/backend-kit';
import { oncallContract } from '@operability/plugin-oncall-common';
import { Router } from 'express';
import { alertRoutes } from './routes/alertRoutes';
import { ownRoutes } from './routes/ownRoutes';
import { policyRoutes } from './routes/policyRoutes';
import { scheduleRoutes } from './routes/scheduleRoutes';

/** What the routes are bound to. */
export type OncallServices = Parameters<typeof scheduleRoutes>[0] &
  Parameters<typeof policyRoutes>[0] &
  Parameters<typeof alertRoutes>[0] &
  Parameters<typeof ownRoutes>[0];

/** Binds the contract to the services. */
export function createRouter(options: {
  httpAuth: HttpAuthService;
  discovery: DiscoveryService;
  idempotency: IdempotencyStore;
  services: OncallServices;
}): Router {
  const { httpAuth, discovery, idempotency, services } = options;
  return createContractRouter({
    contract: oncallContract,
    httpAuth,
    discovery,
    idempotency,
    // A thousand references, and long rotations, are more than the usual 100 kB.
    bodyLimit: '1mb',
    handlers: {
      ...scheduleRoutes(services),
      ...policyRoutes(services),
      ...alertRoutes(services),
      ...ownRoutes(services),
    },
  });
}
