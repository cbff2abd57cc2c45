import { ContractHandlers } from '@operability/backend-kit';
import { ReadinessContract } from '@operability/plugin-readiness-common';
import { PushService } from '../pushes/PushService';

/** Facts and results from outside. */
export function pushRoutes({ pushes }: { pushes: PushService }) {
  return {
    pushFacts: async ({ params, body, ...caller }) => ({
      status: 200,
      body: await pushes.pushFacts(caller, params.provider, body.items),
    }),
    pushResults: async ({ params, body, ...caller }) => ({
      status: 200,
      body: await pushes.pushResults(caller, params.provider, body.items),
    }),
  } satisfies Partial<ContractHandlers<ReadinessContract>>;
}
