import { useApi } from '@backstage/core-plugin-api';
import { Dataset } from '@operability/plugin-pager-burden-common';
import { useQuery } from '@tanstack/react-query';
import { pagerBurdenApiRef } from '../api';
import { reviewKeys } from './reviewKeys';
import { POLLING_INTERVAL } from './useBurden';

/** The nights of somebody who shares them. @internal */
export function usePersonBurden(
  person: { namespace: string; name: string },
  data: Dataset | undefined,
) {
  const api = useApi(pagerBurdenApiRef);
  return useQuery({
    queryKey: reviewKeys.person({ ...person, data }),
    queryFn: ({ signal }) =>
      api.getPersonBurden(
        { params: person, query: { ...(data && { data }) } },
        { signal },
      ),
    refetchInterval: POLLING_INTERVAL,
  });
}
