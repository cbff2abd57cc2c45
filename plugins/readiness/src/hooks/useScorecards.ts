import { useApi } from '@backstage/core-plugin-api';
import { errorStatus } from '@operability/ui-kit';
import { useQuery } from '@tanstack/react-query';
import { readinessApiRef } from '../api';
import { entityParameters } from '../model/entityParameters';
import { queryKeys } from './queryKeys';
import { POLLING_INTERVAL } from './useLiveUpdates';

/** The checklists of an entity, line by line. @internal */
export function useScorecards(entityRef: string) {
  const api = useApi(readinessApiRef);
  return useQuery({
    queryKey: queryKeys.scorecards(entityRef),
    queryFn: ({ signal }) =>
      api.getScorecards(entityParameters(entityRef), { signal }),
    refetchInterval: query =>
      errorStatus(query.state.error) === 403 ? false : POLLING_INTERVAL,
  });
}
