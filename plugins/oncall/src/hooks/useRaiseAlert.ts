import { useApi } from '@backstage/core-plugin-api';
import { Alert, AlertInput } from '@operability/plugin-oncall-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { oncallApiRef } from '../api';
import { queryKeys } from './queryKeys';
import { useRequestKey } from './useRequestKey';

/** Raises an alert, or adds to the one that is open for its key. @internal */
export function useRaiseAlert() {
  const api = useApi(oncallApiRef);
  const queryClient = useQueryClient();
  const keyOf = useRequestKey();
  return useMutation<Alert, Error, AlertInput>({
    mutationFn: body =>
      api.createAlert({ body }, { idempotencyKey: keyOf(body) }),
    onSuccess: alert => {
      queryClient.setQueryData(queryKeys.alert(alert.id), alert);
      queryClient.invalidateQueries({ queryKey: queryKeys.all });
    },
  });
}
