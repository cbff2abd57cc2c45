import { useApi } from '@backstage/core-plugin-api';
import { Alert } from '@operability/plugin-oncall-common';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { OncallApi, oncallApiRef } from '../api';
import { queryKeys } from './queryKeys';
import { ALERT_POLLING_INTERVAL } from './useLiveUpdates';

/** One alert with all that its page shows. @internal */
export function useAlert(id: string) {
  const api = useApi(oncallApiRef);
  return useQuery({
    queryKey: queryKeys.alert(id),
    queryFn: ({ signal }) => api.getAlert({ params: { id } }, { signal }),
    refetchInterval: query =>
      query.state.data?.status === 'resolved' ? false : ALERT_POLLING_INTERVAL,
  });
}

/** The talk's four questions about an alert, answered. @internal */
export function useAdvice(id: string, version: number | undefined) {
  const api = useApi(oncallApiRef);
  return useQuery({
    queryKey: [...queryKeys.advice(id), version],
    queryFn: ({ signal }) => api.getAdvice({ params: { id } }, { signal }),
    placeholderData: before => before,
    refetchInterval: 30_000,
  });
}

/** Something that a person does about an alert. @internal */
export type AlertAction =
  | { type: 'acknowledge' | 'extend' | 'resolve' }
  | { type: 'escalate'; fromStep: number }
  | { type: 'snooze'; until: string }
  | { type: 'reassign'; userRef: string }
  | { type: 'note'; text: string };

/**
 * Does something about an alert. Whatever comes of it, the page shows the alert
 * as it is afterwards.
 *
 * @internal
 */
export function useAlertAction(id: string) {
  const api = useApi(oncallApiRef);
  const queryClient = useQueryClient();
  return useMutation<Alert, Error, AlertAction>({
    mutationFn: action => perform(api, id, action),
    onSuccess: alert => queryClient.setQueryData(queryKeys.alert(id), alert),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  });
}

function perform(
  api: OncallApi,
  id: string,
  action: AlertAction,
): Promise<Alert> {
  const params = { id };
  switch (action.type) {
    case 'acknowledge':
      return api.acknowledgeAlert({ params });
    case 'extend':
      return api.extendAlert({ params });
    case 'resolve':
      return api.resolveAlert({ params });
    case 'escalate':
      return api.escalateAlert({
        params,
        body: { fromStep: action.fromStep },
      });
    case 'snooze':
      return api.snoozeAlert({ params, body: { until: action.until } });
    case 'reassign':
      return api.reassignAlert({ params, body: { userRef: action.userRef } });
    default:
      return api.addNote({ params, body: { text: action.text } });
  }
}
