import { useApi } from '@backstage/core-plugin-api';
import { Alert } from '@operability/plugin-oncall-common';
import { useQueries, useQuery, UseQueryResult } from '@tanstack/react-query';
import { oncallApiRef } from '../api';
import { openStates } from '../model/alertStates';
import { queryKeys } from './queryKeys';
import { POLLING_INTERVAL } from './useLiveUpdates';

/** How many alerts are watched, the newest. Each change of one is a request. */
export const MOST_WATCHED = 30;

const watched = {
  status: [...openStates],
  urgency: 'high' as const,
  limit: MOST_WATCHED,
};

/** What the bell sees. @internal */
export interface BellWatch {
  /** The watched alerts; undefined while it is not whole. */
  alerts: readonly Alert[] | undefined;
  /** More are open than are watched. */
  isPartial: boolean;
  error: Error | null;
}

/**
 * Watches the newest open alerts with their pages, in a hidden tab too. A list
 * says nothing of pages, so that every alert is asked for once per version.
 *
 * @internal
 */
export function useBellWatch(isOn: boolean): BellWatch {
  const api = useApi(oncallApiRef);
  const list = useQuery({
    queryKey: queryKeys.alerts({ bell: watched }),
    enabled: isOn,
    queryFn: ({ signal }) => api.listAlerts({ query: watched }, { signal }),
    refetchInterval: POLLING_INTERVAL,
    refetchIntervalInBackground: true,
  });
  const items = isOn ? list.data?.items : undefined;
  const sights = useQueries({
    queries: (items ?? []).map(({ id, version }) => ({
      queryKey: queryKeys.bellSight(id, version),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api.getAlert({ params: { id } }, { signal }),
      staleTime: Infinity,
      // One that could not be looked at must not stay unseen.
      refetchInterval: ({ state }: { state: { status: string } }) =>
        state.status === 'error' ? POLLING_INTERVAL : (false as const),
      refetchIntervalInBackground: true,
    })),
    combine: wholeLook,
  });
  return {
    alerts: items && sights.isWhole ? sights.alerts : undefined,
    isPartial: (list.data?.totalItems ?? 0) > MOST_WATCHED,
    error: isOn ? list.error ?? sights.error : null,
  };
}

function wholeLook(results: UseQueryResult<Alert>[]) {
  return {
    isWhole: results.every(({ isPending }) => !isPending),
    alerts: results.flatMap(({ data }) => data ?? []),
    error: results.find(({ error }) => error)?.error ?? null,
  };
}
