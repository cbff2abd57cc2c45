import {
  entityPath,
  instant,
  pageOf,
  queryInteger,
  route,
} from '@operability/contract-kit';
import * as z from 'zod';
import { urgency } from './alert';
import { identifier } from './identifier';
import { policy, policyInput, policyUpdate, simulation } from './policy';
import {
  coverageReport,
  entityOnCall,
  onCallByRefs,
  onCallNow,
  policyAssignment,
} from './onCall';
import { role } from './role';

const policyPath = z.object({ id: identifier });
const simulationQuery = z.object({
  at: instant.optional().describe('Now, when left out'),
  urgency: urgency.default('high'),
});
const staleError = { 409: 'It was changed by somebody else meanwhile' };

/** The routes about policies, and about who answers for what. @internal */
export const policyRoutes = {
  listPolicies: route({
    method: 'get',
    path: '/policies',
    summary: 'All policies that the reader may see, by name',
    responses: { 200: pageOf(policy) },
  }),
  createPolicy: route({
    method: 'post',
    path: '/policies',
    summary: 'Creates a policy',
    body: policyInput,
    responses: { 201: policy },
    errors: { 409: 'There is a policy with that id' },
  }),
  getPolicy: route({
    method: 'get',
    path: '/policies/:id',
    summary: 'One policy',
    params: policyPath,
    responses: { 200: policy },
  }),
  updatePolicy: route({
    method: 'put',
    path: '/policies/:id',
    summary: 'Changes a policy; open alerts keep the version they started with',
    params: policyPath,
    body: policyUpdate,
    responses: { 200: policy },
    errors: staleError,
  }),
  deletePolicy: route({
    method: 'delete',
    path: '/policies/:id',
    summary: 'Deletes a policy that nothing is assigned to',
    params: policyPath,
    query: z.object({ version: queryInteger({ min: 1, max: 2 ** 31 }) }),
    responses: { 204: z.undefined() },
    errors: {
      409: 'Entities are assigned to it (error.usedBy), or the version is stale',
    },
  }),
  simulatePolicy: route({
    method: 'get',
    path: '/policies/:id/simulation',
    summary: 'Who would be paged when, if nobody answered',
    params: policyPath,
    query: simulationQuery,
    responses: { 200: simulation },
  }),
  simulateEntity: route({
    method: 'get',
    path: '/entities/:kind/:namespace/:name/simulation',
    summary: 'Who would be paged when for an entity, if nobody answered',
    params: entityPath,
    query: simulationQuery,
    responses: { 200: simulation },
  }),
  getEntityOnCall: route({
    method: 'get',
    path: '/entities/:kind/:namespace/:name/on-call',
    summary: 'Who answers for an entity, by which policy, and why',
    params: entityPath,
    query: z.object({ at: instant.optional() }),
    responses: { 200: entityOnCall },
  }),
  assignPolicy: route({
    method: 'put',
    path: '/entities/:kind/:namespace/:name/policy',
    summary: 'Assigns a policy to an entity, its system or its group',
    params: entityPath,
    body: policyAssignment,
    responses: { 200: entityOnCall },
    errors: { 409: 'Its annotation decides' },
  }),
  getOnCallByRefs: route({
    method: 'post',
    path: '/on-call/by-refs',
    summary: 'Who answers for many entities',
    body: onCallByRefs,
    responses: { 200: pageOf(entityOnCall) },
  }),
  getNow: route({
    method: 'get',
    path: '/now',
    summary: "Every schedule's holder",
    responses: { 200: onCallNow },
  }),
  getCoverage: route({
    method: 'get',
    path: '/coverage',
    summary: 'People on no rotation, gaps, entities without a policy',
    responses: { 200: coverageReport },
  }),
  listRoles: route({
    method: 'get',
    path: '/roles',
    summary: 'The five roles and what each is expected to do',
    responses: { 200: pageOf(role) },
  }),
};
