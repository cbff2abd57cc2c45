import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { EntityOnCall } from '@operability/plugin-oncall-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { oncallApiRef } from '../api';
import { queryKeys } from './queryKeys';

/** Gives an entity a policy, or with none takes the assignment away. @internal */
export function useAssignPolicy(entityRef: string) {
  const api = useApi(oncallApiRef);
  const queryClient = useQueryClient();
  return useMutation<EntityOnCall, Error, string | undefined>({
    mutationFn: policyId =>
      api.assignPolicy({
        params: parseEntityRef(entityRef),
        body: { policyId },
      }),
    onSuccess: onCall => {
      queryClient.setQueryData(queryKeys.entity(entityRef), onCall);
      queryClient.invalidateQueries({ queryKey: queryKeys.all });
    },
  });
}
