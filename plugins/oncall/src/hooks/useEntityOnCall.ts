import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { errorStatus } from '@operability/ui-kit';
import { useQuery } from '@tanstack/react-query';
import { oncallApiRef } from '../api';
import { queryKeys } from './queryKeys';
import { POLLING_INTERVAL } from './useLiveUpdates';

/** Who answers for an entity. @internal */
export function useEntityOnCall(entityRef: string) {
  const api = useApi(oncallApiRef);
  return useQuery({
    queryKey: queryKeys.entity(entityRef),
    queryFn: ({ signal }) =>
      api.getEntityOnCall({ params: parseEntityRef(entityRef) }, { signal }),
    refetchInterval: query =>
      errorStatus(query.state.error) === 403 ? false : POLLING_INTERVAL,
  });
}
