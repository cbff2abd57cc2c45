import { useApi } from '@backstage/core-plugin-api';
import { idempotencyKey } from '@operability/contract-kit';
import { Policy, PolicyInput } from '@operability/plugin-oncall-common';
import { useRequestKey } from '@operability/ui-kit';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { oncallApiRef } from '../api';
import { queryKeys } from './queryKeys';

/** Makes a policy, or changes the version of one that was read. @internal */
export function useSavePolicy(id: string | undefined) {
  const api = useApi(oncallApiRef);
  const keyOf = useRequestKey(idempotencyKey);
  const queryClient = useQueryClient();
  return useMutation<Policy, Error, { input: PolicyInput; version: number }>({
    mutationFn: ({ input, version }) =>
      id === undefined
        ? api.createPolicy({ body: input }, { idempotencyKey: keyOf(input) })
        : api.updatePolicy({ params: { id }, body: { ...input, version } }),
    onSuccess: policy => {
      queryClient.setQueryData(queryKeys.policy(policy.id), policy);
      queryClient.invalidateQueries({ queryKey: queryKeys.all });
    },
  });
}

/** Deletes a policy that nothing uses. @internal */
export function useDeletePolicy(id: string) {
  const api = useApi(oncallApiRef);
  const queryClient = useQueryClient();
  return useMutation<void, Error, number>({
    mutationFn: async version => {
      await api.deletePolicy({ params: { id }, query: { version } });
    },
    onSuccess: () => {
      queryClient.removeQueries({ queryKey: queryKeys.policy(id) });
      queryClient.invalidateQueries({ queryKey: queryKeys.all });
    },
  });
}
