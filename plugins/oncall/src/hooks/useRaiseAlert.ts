import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { Alert, AlertInput } from '@operability/plugin-oncall-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { oncallApiRef } from '../api';
import { queryKeys } from './queryKeys';

/** Raises an alert; with the same key twice it is one alert. @internal */
export function useRaiseAlert() {
  const api = useApi(oncallApiRef);
  const queryClient = useQueryClient();
  return useMutation<Alert, Error, { input: AlertInput; key: string }>({
    mutationFn: ({ input, key }) =>
      api.createAlert({ body: input }, { idempotencyKey: key }),
    onSuccess: alert => {
      queryClient.setQueryData(queryKeys.alert(alert.id), alert);
      queryClient.invalidateQueries({ queryKey: queryKeys.all });
    },
  });
}

/** Sends a drill through the policy of an entity, marked as one. @internal */
export function useTestPage(entityRef: string) {
  const api = useApi(oncallApiRef);
  const queryClient = useQueryClient();
  return useMutation<Alert, Error, { key: string }>({
    mutationFn: ({ key }) =>
      api.sendTestPage(
        { params: parseEntityRef(entityRef) },
        { idempotencyKey: key },
      ),
    onSuccess: alert => {
      queryClient.setQueryData(queryKeys.alert(alert.id), alert);
      queryClient.invalidateQueries({ queryKey: queryKeys.all });
    },
  });
}
