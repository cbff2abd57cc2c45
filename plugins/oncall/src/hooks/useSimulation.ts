import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { Urgency } from '@operability/plugin-oncall-common';
import { useQuery } from '@tanstack/react-query';
import { oncallApiRef } from '../api';
import { queryKeys } from './queryKeys';

/** What is simulated. @internal */
export interface SimulationQuery {
  at: string;
  urgency: Urgency;
  /** An entity instead of the policy alone: its maintenance counts too. */
  entityRef?: string;
}

/** Who would be paged when, if nobody answered. @internal */
export function useSimulation(
  policyId: string,
  query: SimulationQuery | undefined,
) {
  const api = useApi(oncallApiRef);
  return useQuery({
    queryKey: queryKeys.simulation(policyId, query),
    enabled: query !== undefined,
    queryFn: ({ signal }) => {
      const { at, urgency, entityRef } = query!;
      return entityRef
        ? api.simulateEntity(
            { params: parseEntityRef(entityRef), query: { at, urgency } },
            { signal },
          )
        : api.simulatePolicy(
            { params: { id: policyId }, query: { at, urgency } },
            { signal },
          );
    },
  });
}
