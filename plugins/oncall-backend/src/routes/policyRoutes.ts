import { stringifyEntityRef } from '@backstage/catalog-model';
import { ContractHandlers } from '@operability/backend-kit';
import { OncallContract, roles } from '@operability/plugin-oncall-common';
import { CoverageService } from '../lookups/CoverageService';
import { OnCallService } from '../lookups/OnCallService';
import { AssignmentService } from '../policies/AssignmentService';
import { PolicyService } from '../policies/PolicyService';
import { SimulationService } from '../policies/SimulationService';

/** Policies, and who answers for what. */
export function policyRoutes(services: {
  policies: PolicyService;
  simulations: SimulationService;
  assignments: AssignmentService;
  onCall: OnCallService;
  coverage: CoverageService;
}) {
  const { policies, simulations, assignments, onCall, coverage } = services;
  return {
    listPolicies: async ({ credentials }) => ({
      status: 200,
      body: await policies.list(credentials),
    }),
    createPolicy: async ({ body, ...caller }) => ({
      status: 201,
      body: await policies.create(caller, body),
    }),
    getPolicy: async ({ credentials, params }) => ({
      status: 200,
      body: await policies.get(credentials, params.id),
    }),
    updatePolicy: async ({ params, body, ...caller }) => ({
      status: 200,
      body: await policies.update(caller, params.id, body),
    }),
    deletePolicy: async ({ params, query, ...caller }) => ({
      status: 204,
      body: await policies.remove(caller, params.id, query.version),
    }),
    simulatePolicy: async ({ credentials, params, query }) => ({
      status: 200,
      body: await simulations.ofPolicy(credentials, params.id, query),
    }),
    simulateEntity: async ({ credentials, params, query }) => ({
      status: 200,
      body: await simulations.ofEntity(
        credentials,
        stringifyEntityRef(params),
        query,
      ),
    }),
    getEntityOnCall: async ({ credentials, params, query }) => ({
      status: 200,
      body: await onCall.ofEntity(
        credentials,
        stringifyEntityRef(params),
        query.at,
      ),
    }),
    assignPolicy: async ({ params, body, ...caller }) => {
      const entityRef = stringifyEntityRef(params);
      await assignments.assign(caller, entityRef, body.policyId);
      return {
        status: 200,
        body: await onCall.ofEntity(caller.credentials, entityRef),
      };
    },
    getOnCallByRefs: async ({ credentials, body }) => ({
      status: 200,
      body: await onCall.ofEntities(credentials, body.entityRefs, body.at),
    }),
    getNow: async ({ credentials }) => ({
      status: 200,
      body: await onCall.now(credentials),
    }),
    getCoverage: async ({ credentials }) => ({
      status: 200,
      body: await coverage.report(credentials),
    }),
    listRoles: async () => ({
      status: 200,
      body: { items: roles, totalItems: roles.length },
    }),
  } satisfies Partial<ContractHandlers<OncallContract>>;
}
