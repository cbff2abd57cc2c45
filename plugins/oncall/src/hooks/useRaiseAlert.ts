import { useApi } from '@backstage/core-plugin-api';
import { idempotencyKey } from '@operability/contract-kit';
import { Alert, AlertInput } from '@operability/plugin-oncall-common';
import { useRequestKey } from '@operability/ui-kit';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { oncallApiRef } from '../api';
import { queryKeys } from './queryKeys';

/** Raises an alert, or adds to the one that is open for its key. @internal */
export function useRaiseAlert() {
  const api = useApi(oncallApiRef);
  const queryClient = useQueryClient();
  const keyOf = useRequestKey(idempotencyKey);
  return useMutation<Alert, Error, AlertInput>({
    mutationFn: body =>
      api.createAlert({ body }, { idempotencyKey: keyOf(body) }),
    onSuccess: alert => {
      queryClient.setQueryData(queryKeys.alert(alert.id), alert);
      queryClient.invalidateQueries({ queryKey: queryKeys.all });
    },
  });
}
