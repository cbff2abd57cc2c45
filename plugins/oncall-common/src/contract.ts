import { defineContract } from '@operability/contract-kit';
import { alertRoutes } from './alertRoutes';
import { ownRoutes } from './ownRoutes';
import { policyRoutes } from './policyRoutes';
import { scheduleRoutes } from './scheduleRoutes';

/** The REST contract of the on-call plugin. @public */
export const oncallContract = defineContract({
  id: 'oncall',
  title: 'On call',
  description: 'Who answers, who is next, and what happens if nobody does.',
  version: '1.0.0',
  routes: { ...scheduleRoutes, ...policyRoutes, ...alertRoutes, ...ownRoutes },
});

/** @public */
export type OncallContract = typeof oncallContract;
