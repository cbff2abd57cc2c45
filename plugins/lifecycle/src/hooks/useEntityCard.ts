import { useApi } from '@backstage/core-plugin-api';
import { errorStatus } from '@operability/ui-kit';
import { useQuery } from '@tanstack/react-query';
import { lifecycleApiRef } from '../api';
import { entityParameters } from '../model/entityParameters';
import { queryKeys } from './queryKeys';
import { POLLING_INTERVAL } from './useLiveUpdates';

/** The card of an entity with its sunset plan. @internal */
export function useEntityCard(entityRef: string) {
  const api = useApi(lifecycleApiRef);
  return useQuery({
    queryKey: queryKeys.entity(entityRef),
    queryFn: ({ signal }) =>
      api.getEntity(entityParameters(entityRef), { signal }),
    refetchInterval: query =>
      errorStatus(query.state.error) === 403 ? false : POLLING_INTERVAL,
  });
}
