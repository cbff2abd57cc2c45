import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { idempotencyKey } from '@operability/contract-kit';
import { Alert } from '@operability/plugin-oncall-common';
import { useRequestKey } from '@operability/ui-kit';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { oncallApiRef } from '../api';
import { queryKeys } from './queryKeys';

/** Sends a drill through the real policy of an entity, marked as one. @internal */
export function useTestPage(entityRef: string) {
  const api = useApi(oncallApiRef);
  const queryClient = useQueryClient();
  const keyOf = useRequestKey(idempotencyKey);
  return useMutation<Alert, Error, void>({
    mutationFn: () =>
      api.sendTestPage(
        { params: parseEntityRef(entityRef) },
        { idempotencyKey: keyOf(entityRef) },
      ),
    onSuccess: alert => {
      queryClient.setQueryData(queryKeys.alert(alert.id), alert);
      queryClient.invalidateQueries({ queryKey: queryKeys.all });
    },
  });
}
