import { useApi } from '@backstage/core-plugin-api';
import { idempotencyKey } from '@operability/contract-kit';
import {
  MaintenanceWindow,
  MaintenanceWindowInput,
} from '@operability/plugin-oncall-common';
import { useRequestKey } from '@operability/ui-kit';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { oncallApiRef } from '../api';
import { queryKeys } from './queryKeys';
import { POLLING_INTERVAL } from './useLiveUpdates';

/** Maintenance that lasts, or is to come. @internal */
export function useMaintenance() {
  const api = useApi(oncallApiRef);
  return useQuery({
    queryKey: queryKeys.maintenance,
    queryFn: ({ signal }) => api.listMaintenanceWindows({}, { signal }),
    refetchInterval: POLLING_INTERVAL,
  });
}

/** Plans maintenance; sent twice, it is still one. @internal */
export function usePlanMaintenance() {
  const api = useApi(oncallApiRef);
  const queryClient = useQueryClient();
  const keyOf = useRequestKey(idempotencyKey);
  return useMutation<MaintenanceWindow, Error, MaintenanceWindowInput>({
    mutationFn: body =>
      api.createMaintenanceWindow({ body }, { idempotencyKey: keyOf(body) }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  });
}

/** Ends maintenance now. @internal */
export function useEndMaintenance() {
  const api = useApi(oncallApiRef);
  const queryClient = useQueryClient();
  return useMutation<void, Error, string>({
    mutationFn: async id => {
      await api.endMaintenanceWindow({ params: { id } });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  });
}
