import { useApi } from '@backstage/core-plugin-api';
import { Dataset } from '@operability/plugin-pager-burden-common';
import { useQuery } from '@tanstack/react-query';
import { pagerBurdenApiRef } from '../api';
import { queryKeys } from './queryKeys';
import { POLLING_INTERVAL } from './useBurden';

/** Which teams are paged for what others own; those of one team, where it is named. @internal */
export function useTransfers(data: Dataset | undefined, team?: string) {
  const api = useApi(pagerBurdenApiRef);
  const query = { ...(data && { data }), ...(team && { team: [team] }) };
  return useQuery({
    queryKey: [...queryKeys.all, 'transfers', query],
    queryFn: ({ signal }) => api.getTransfers({ query }, { signal }),
    refetchInterval: POLLING_INTERVAL,
  });
}
