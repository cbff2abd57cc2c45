import { defineContract } from '@operability/contract-kit';
import { entityRoutes } from './entityRoutes';
import { registerRoutes } from './registerRoutes';
import { resultRoutes } from './resultRoutes';

/** The REST contract of the readiness plugin. @public */
export const readinessContract = defineContract({
  id: 'readiness',
  title: 'Readiness',
  description: 'Whether a thing is fit for production, and what is missing.',
  version: '1.0.0',
  routes: { ...entityRoutes, ...resultRoutes, ...registerRoutes },
});

/** @public */
export type ReadinessContract = typeof readinessContract;
